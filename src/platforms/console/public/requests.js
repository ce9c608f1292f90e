/** Asks the console's server; null when it doesn't answer. */
export async function ask(path, body) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    return null;
  }
}

/** What a template of the page holds: its strings are in the server's catalogue. */
export function fromTemplate(id) {
  return document.getElementById(id).content.cloneNode(true);
}

/** Markup that the server rendered and escaped. */
export function toElement(html) {
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  return template.content.firstElementChild;
}
