/** Errors as Discord answers them: https://discord.com/developers/docs/reference#error-messages */

export interface Problem {
  /** "embeds.0.description" */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export class DiscordError extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, code: number, message: string, errors?: unknown) {
    super(`${status} ${code}: ${message} ${errors === undefined ? '' : JSON.stringify(errors)}`);
    this.status = status;
    this.body = errors === undefined ? { message, code } : { message, code, errors };
  }
}

/** Throws "Invalid Form Body" with all problems nested by their paths; returns when there are none. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const errors: ErrorTree = {};
  for (const { path, code, message } of problems) {
    let node = errors;
    for (const step of path.split('.')) {
      node.steps ??= {};
      node.steps[step] ??= {};
      node = node.steps[step];
    }
    node.own = [...(node.own ?? []), { code, message }];
  }
  throw new DiscordError(400, 50_035, 'Invalid Form Body', toErrors(errors));
}

interface ErrorTree {
  own?: readonly unknown[];
  steps?: Record<string, ErrorTree>;
}

function toErrors({ own, steps = {} }: ErrorTree): unknown {
  const nested = Object.entries(steps).map(([step, tree]) => [step, toErrors(tree)]);
  return { ...Object.fromEntries(nested), ...(own === undefined ? {} : { _errors: own }) };
}
