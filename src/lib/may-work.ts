/** Whether this process is the one that does it now; where it is left out, it always is. */
export type MayWork = () => Promise<boolean>;

export const always: MayWork = async () => true;
