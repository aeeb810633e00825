/** The text of whatever may be handed to XMLHttpRequest.send, fetch or sendBeacon. */
export async function bodyText(body: unknown): Promise<string> {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  if (body instanceof Blob) return body.text();
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return new TextDecoder().decode(body);
  if (body instanceof FormData) return JSON.stringify(formFields(body));
  return '';
}

/** A form's fields as text; of a file only its name. */
export function formFields(data: FormData): [string, string][] {
  return [...data].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
}

/** Header values are URL-encoded; one that is not is looked at as it stands. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
