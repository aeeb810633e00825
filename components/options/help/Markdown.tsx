import type { Token } from 'marked';
import type { ReactNode } from 'react';
import { childrenOf } from '../../../lib/pages/guide';

const all = (tokens: readonly Token[]): ReactNode[] =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a text that is never reordered
  tokens.map((token, index) => <Piece key={index} token={token} />);

/** What the guide is written in; no HTML is ever made of it. */
function Piece({ token }: { token: Token }): ReactNode {
  const children = childrenOf(token);
  switch (token.type) {
    case 'paragraph':
      return <p>{all(children)}</p>;
    case 'list': {
      const List = token.ordered ? 'ol' : 'ul';
      return <List>{all(token.items)}</List>;
    }
    case 'list_item':
      return <li>{all(children)}</li>;
    case 'strong':
      return <strong>{all(children)}</strong>;
    case 'em':
      return <em>{all(children)}</em>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'link':
      return <a href={token.href}>{all(children)}</a>;
    default:
      return children.length > 0 ? all(children) : 'text' in token ? token.text : null;
  }
}

export function Markdown({ tokens }: { tokens: readonly Token[] }) {
  return all(tokens);
}
