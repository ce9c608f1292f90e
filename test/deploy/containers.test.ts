/** Compose file and Kubernetes manifests: read by a parser, and held against the settings and pages of the program. No image is built here. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { CONSOLE_PORT, configSchema } from '../../config/schema.ts';
import { OPERATOR_PATHS } from '../../src/operation/answer-operator.ts';
import { checkConsoleAccess } from '../../src/platforms/console/access/console-access.ts';

/** What the program makes of these settings, with some user who may log in. */
function load(yaml: string) {
  const settings = configSchema.parse(parse(yaml));
  checkConsoleAccess({ ...settings.console, login: {} });
  return settings;
}

const dockerfile = readFileSync('Dockerfile', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const security = z.looseObject({
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.tuple([z.literal('no-new-privileges:true')]),
  mem_limit: z.literal('2g'),
  restart: z.literal('unless-stopped'),
  image: z.literal(`verbatim:${version}`),
  healthcheck: z.looseObject({
    test: z.tuple([z.literal('CMD'), z.literal('node'), z.literal('-e'), z.string()]),
  }),
  volumes: z.array(z.string().regex(/^(data|\.\/(verbatim|cluster)\.yaml):\/app\/\S+$/)),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).default([]),
  profiles: z.array(z.enum(['single', 'cluster'])),
});

describe('compose.yaml', () => {
  const text = readFileSync('deploy/compose/compose.yaml', 'utf8');
  const compose = parse(text, { merge: true, strict: true, uniqueKeys: true });
  const services: Record<string, unknown> = compose.services;
  const { postgres, ...ours } = services;
  const members = Object.entries(ours).map(([name, given]) => ({
    name,
    ...security.parse(given),
  }));

  it('runs one process with its file, or three on PostgreSQL', () => {
    const of = (profile: string) =>
      members.filter(({ profiles }) => profiles.some((each) => each === profile)).length;
    expect([of('single'), of('cluster')]).toEqual([1, 3]);
    expect(postgres).toMatchObject({ profiles: ['cluster'] });
  });

  it('publishes on this machine alone, each port once a profile', () => {
    for (const profile of ['single', 'cluster'] as const) {
      const ports = members.flatMap((each) => (each.profiles.includes(profile) ? each.ports : []));
      expect(ports).toEqual(['127.0.0.1:3000:3000', '127.0.0.1:3003:3003']);
    }
    expect(postgres).not.toHaveProperty('ports');
  });

  it.each(['verbatim', 'cluster'])('mounts settings that the program takes: %s', (name) => {
    const settings = load(readFileSync(`deploy/compose/${name}.yaml`, 'utf8'));
    expect(settings.operation).toMatchObject({ host: '0.0.0.0', port: 3003 });
    expect(settings.console.port ?? CONSOLE_PORT).toBe(3000);
    expect(text).toContain(`./${name}.yaml:/app/verbatim.yaml:ro`);
  });

  it('asks for health where the program tells it', () => {
    for (const { healthcheck } of members) {
      const [, path] = /http:\/\/127\.0\.0\.1:3003(\/\w+)/.exec(healthcheck.test[3]) ?? [];
      expect(OPERATOR_PATHS).toContain(path);
    }
  });

  it('mounts where the image works, and names only volumes that there are', () => {
    expect(dockerfile).toContain('WORKDIR /app');
    expect(dockerfile).toContain('VOLUME /app/data');
    expect(Object.keys(compose.volumes)).toEqual(['data', 'postgres']);
  });

  it('holds no secret', () => {
    const passwords = text.match(/PASSWORD: .*/g) ?? [];
    expect(passwords).toHaveLength(2);
    for (const each of passwords) expect(each).toMatch(/: \$\{VERBATIM_STORE_PASSWORD:-\}$/);
  });
});

const NAME = 'verbatim';
/** 1.26 GB took 20 s on two cores; a slow disk takes four times as long. */
const CHECK_SECONDS_A_GIGABYTE = 64;
const labels = z.strictObject({ 'app.kubernetes.io/name': z.literal(NAME) });
const metadata = z.strictObject({
  name: z.literal(NAME),
  namespace: z.literal(NAME),
  labels: labels.optional(),
});
const probe = z.strictObject({
  httpGet: z.strictObject({ path: z.enum(OPERATOR_PATHS), port: z.literal('operation') }),
  periodSeconds: z.int(),
  timeoutSeconds: z.int().optional(),
  failureThreshold: z.int().optional(),
});
/** Pod Security Standards, "restricted": https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
const pod = z.object({
  automountServiceAccountToken: z.literal(false),
  terminationGracePeriodSeconds: z.int().min(20),
  securityContext: z.looseObject({
    runAsNonRoot: z.literal(true),
    runAsUser: z.literal(1000),
    seccompProfile: z.strictObject({ type: z.literal('RuntimeDefault') }),
  }),
  containers: z.tuple([
    z.object({
      image: z.literal(`verbatim:${version}`),
      envFrom: z.tuple([z.strictObject({ secretRef: z.strictObject({ name: z.literal(NAME) }) })]),
      ports: z.array(z.strictObject({ name: z.string(), containerPort: z.int() })),
      startupProbe: probe,
      livenessProbe: probe,
      readinessProbe: probe,
      resources: z.looseObject({ limits: z.strictObject({ memory: z.literal('2Gi') }) }),
      securityContext: z.strictObject({
        allowPrivilegeEscalation: z.literal(false),
        readOnlyRootFilesystem: z.literal(true),
        capabilities: z.strictObject({ drop: z.tuple([z.literal('ALL')]) }),
      }),
      volumeMounts: z.array(z.looseObject({ name: z.string(), mountPath: z.string() })),
    }),
  ]),
  volumes: z.array(z.looseObject({ name: z.string() })),
});
const workload = z.object({
  metadata,
  spec: z.looseObject({
    replicas: z.int(),
    selector: z.strictObject({ matchLabels: labels }),
    template: z.object({ metadata: z.looseObject({ labels }), spec: pod }),
    volumeClaimTemplates: z
      .array(
        z.looseObject({
          metadata: z.strictObject({ name: z.string() }),
          spec: z.looseObject({
            resources: z.strictObject({ requests: z.strictObject({ storage: z.string() }) }),
          }),
        }),
      )
      .default([]),
  }),
});

describe.each([
  { file: 'verbatim', kind: 'StatefulSet', replicas: 1 },
  { file: 'cluster', kind: 'Deployment', replicas: 3 },
])('kubernetes/$file.yaml', ({ file, kind, replicas }) => {
  const text = readFileSync(`deploy/kubernetes/${file}.yaml`, 'utf8');
  const documents = parseAllDocuments(text).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS();
  });
  const find = (wanted: string) => documents.find((each) => each.kind === wanted);
  const { spec } = workload.parse(find(kind));
  const [container] = spec.template.spec.containers;

  it('is of kinds and versions that Kubernetes has, all in one namespace', () => {
    const kinds = documents.map((each) => `${each.apiVersion} ${each.kind}`);
    expect(kinds).toEqual([
      'v1 ConfigMap',
      `apps/v1 ${kind}`,
      'v1 Service',
      'networking.k8s.io/v1 NetworkPolicy',
      ...(file === 'cluster' ? ['policy/v1 PodDisruptionBudget'] : []),
    ]);
    for (const each of documents) metadata.parse(each.metadata);
    expect(spec.replicas).toBe(replicas);
  });

  it('brings settings that the program takes, with the ports that its probes and people ask for', () => {
    const settings = load(find('ConfigMap').data['verbatim.yaml']);
    expect(container.ports).toEqual([
      { name: 'console', containerPort: settings.console.port ?? CONSOLE_PORT },
      { name: 'operation', containerPort: settings.operation.port },
    ]);
    expect(settings.operation.host).toBe('0.0.0.0');
  });

  it('restarts what is not alive, and sends nobody to what is not ready', () => {
    expect(container.startupProbe.httpGet.path).toBe('/healthz');
    expect(container.livenessProbe.httpGet.path).toBe('/healthz');
    expect(container.readinessProbe.httpGet.path).toBe('/readyz');
  });

  it('lets a start take as long as the check of a file that fills its volume', () => {
    const [claim] = spec.volumeClaimTemplates;
    if (claim === undefined) return;
    const gigabytes = Number(/^(\d+)Gi$/.exec(claim.spec.resources.requests.storage)?.[1]);
    const { periodSeconds, failureThreshold = 3 } = container.startupProbe;
    expect(periodSeconds * failureThreshold).toBeGreaterThan(gigabytes * CHECK_SECONDS_A_GIGABYTE);
  });

  it('writes to nothing but its volumes', () => {
    const volumes = [
      ...spec.template.spec.volumes.map(({ name }) => name),
      ...spec.volumeClaimTemplates.map((claim) => claim.metadata.name),
    ];
    expect(container.volumeMounts.map(({ name }) => name).toSorted()).toEqual(volumes.toSorted());
    expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toEqual([
      '/app/data',
      '/app/verbatim.yaml',
      '/tmp',
    ]);
  });

  it('leads people to the console, and the namespace that watches to the metrics', () => {
    const service = find('Service').spec;
    expect(service.selector).toEqual(spec.selector.matchLabels);
    expect(service.ports).toMatchObject([{ targetPort: 'console' }]);
    const { ingress, podSelector } = find('NetworkPolicy').spec;
    expect(podSelector).toEqual(spec.selector);
    const open = ingress.filter((rule: { from?: unknown }) => rule.from === undefined);
    expect(open).toEqual([{ ports: [{ port: 'console' }] }]);
  });

  it('leads Slack and hubs to the ports that are listened on, in what can be taken in', () => {
    const whole = parseAllDocuments(text.replace(/^( *)#(?=\S)/gm, '$1')).map((each) =>
      each.toJS(),
    );
    const [{ data }, , { spec: service }, { spec: policy }] = whole;
    const { slack, websub } = load(data['verbatim.yaml']);
    expect([slack.http.host, websub.host]).toEqual(['0.0.0.0', '0.0.0.0']);
    const ports = [slack.http.port, websub.port];
    const targets = service.ports.map((each: { targetPort: unknown }) => each.targetPort);
    expect(targets).toEqual(['console', ...ports]);
    expect(policy.ingress[1]).toEqual({ ports: ports.map((port) => ({ port })) });
  });
});

it('brings the tokens beside the compose file into no image and no package', () => {
  expect(readFileSync('.dockerignore', 'utf8').split('\n')).toContain('**/.env');
  const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(files).toEqual(expect.arrayContaining(['deploy', '!**/.env']));
});

it('builds an image that has what it mounts over, and runs as nobody’s user', () => {
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile).toMatch(/^ENTRYPOINT \["node", "dist\/src\/cli\.js"\]$/m);
});
