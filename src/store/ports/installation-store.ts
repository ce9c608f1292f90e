import type { Destination, PlatformName } from '../../model/platform.ts';

/** What a workspace granted when it installed the program. */
export interface StoredInstallation {
  readonly workspaceId: string;
  /** Only who has the key can open it. */
  readonly sealed: string;
}

export interface InstallationStore {
  listInstallations(platform: PlatformName): Promise<readonly StoredInstallation[]>;
  /** In the place of an older one of that workspace. */
  putInstallation(platform: PlatformName, installation: StoredInstallation): Promise<void>;
  /** One transaction: nothing is posted there any more, and its installation is gone. Of what was chosen before workspaces were told apart nothing is taken. */
  forgetWorkspace(platform: PlatformName, workspaceId: string): Promise<void>;
  /** One transaction: nothing is posted to this channel any more. */
  forgetChannel(channel: Omit<Destination, 'workspaceId'>): Promise<void>;
}
