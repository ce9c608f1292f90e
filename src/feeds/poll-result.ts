/** What one poll came to, in words an admin can read. */
export type PollResult =
  | {
      readonly kind: 'read';
      /** That the feed lists, and of these new or edited. */
      readonly itemCount: number;
      readonly newItemCount: number;
    }
  /** The server says so, or an equal body does. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'stopped' };
