/** Files of a compose window: chosen or dropped, uploaded by a request of their own, listed, and taken away again. */

const base64 = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/**
 * `upload` takes a file's name, type and bytes (base64), `remove` its name; `entry` makes an entry of the list in the
 * webmail's own shape. An empty list is not shown.
 */
export function attachmentsOf(make, list, { upload, remove, entry, changed }) {
  const input = make('input', { type: 'file', name: 'Filedata', multiple: '', 'data-part': 'file' });
  const well = make('div', { 'data-part': 'well' }, input);
  const attached = [];
  const add = async (file) => {
    await upload({ name: file.name, type: file.type, content: await base64(file) });
    const drop = make('button', { type: 'button', 'data-part': 'remove-file' }, '×');
    const shown = entry(file, drop);
    drop.addEventListener('click', () => {
      attached.splice(attached.indexOf(file), 1);
      shown.remove();
      if (attached.length === 0) list.remove();
      void remove(file.name);
      changed();
    });
    attached.push(file);
    list.append(shown);
    well.append(list);
    changed();
  };
  const addAll = (files) => {
    for (const file of files) void add(file);
  };
  input.addEventListener('change', () => addAll(input.files));
  well.addEventListener('dragover', (event) => event.preventDefault());
  well.addEventListener('drop', (event) => {
    event.preventDefault();
    addAll(event.dataTransfer.files);
  });
  return { well, attached: () => attached.map(({ name, type, size }) => ({ name, type, size })) };
}
