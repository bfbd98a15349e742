// Writes Telegram's schema, as @mtcute/tl has it in JSON, as TL text. update-layer calls it.
//
//   node schema-to-tl.mjs SCHEMA                  that layer
//   node schema-to-tl.mjs OLDER NEWER LIBRARY     the layer of TDLib's library, which lies between two
import { readFileSync } from 'node:fs';

const FUNCTIONS = '---functions---';

/** The constructors and methods of a file, but for those that the client made up for itself. */
function read(file) {
  return JSON.parse(readFileSync(file, 'utf8')).e.filter(({ name }) => !name.startsWith('mtcute.'));
}

/** A type as TL has it; of longs the client tells apart those that fit into its numbers. */
function type(name, { predicate, isVector, constructorId, ...others } = {}) {
  if (Object.keys(others).length > 0) {
    throw new Error(`A type ${name} with ${Object.keys(others)} is not known here`);
  }
  const element = name === 'int53' ? 'long' : name;
  const whole = isVector ? `Vector<${element}>` : element;
  return predicate ? `${predicate}?${whole}` : whole;
}

function line({ name, id, arguments: fields, type: result, typeModifiers }) {
  const hex = (id >>> 0).toString(16).padStart(8, '0');
  const parts = fields.map((field) => ` ${field.name}:${type(field.type, field.typeModifiers)}`);
  return `${name}#${hex}${parts.join('')} = ${type(result, typeModifiers)};`;
}

/**
 * An id changes with the fields, so the library has the one that it speaks: an entry is the newer one
 * if the library has its id, else the older one. Flags without a value can come without a new id; a
 * flag that is not known yet changes nothing.
 */
function between(older, newer, library) {
  const entries = new Map(older.map((entry) => [key(entry), entry]));
  for (const entry of newer) {
    if (entries.get(key(entry))?.id === entry.id || has(library, entry.id)) {
      entries.set(key(entry), entry);
    }
  }
  return [...entries.values()];
}

function key({ kind, name }) {
  return `${kind} ${name}`;
}

function has(library, id) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(id >>> 0);
  return library.includes(bytes);
}

const [older, newer, library] = process.argv.slice(2);
const entries = newer ? between(read(older), read(newer), readFileSync(library)) : read(older);
const lines = (kind) => entries.filter((entry) => entry.kind === kind).map(line);
console.log([...lines('class'), FUNCTIONS, ...lines('method')].join('\n'));
