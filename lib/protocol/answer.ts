/** What comes back of every message: an answer, or a code that says why there is none. */

export interface Refusal {
  ok: false;
  /** Stable; what it means in words is the page's to say. */
  code: string;
  /** What the policy says of a message that cannot be checked. */
  onFailure: 'hold' | 'allow';
}

export type Answer<Reply> = ({ ok: true } & Reply) | Refusal;
