// What tests of all clients share, and the table of how they went.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const PATIENCE = 20_000

/** Starts the data centre by a command and gives its address of HTTP questions. */
export async function startServer(command) {
  const [program, ...args] = command
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const address = await within(
    new Promise((found) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.startsWith('http://')) found(line)
        else console.error(line) // what it warns of
      })
    }),
    'the start of the data centre',
  )
  return { address, stop: () => child.stdin.end() }
}

/** Asks what a test knows: the world, a login code, that somebody says something. */
export class Control {
  constructor(address) {
    this.address = address
  }

  async ask(path, parameters = {}) {
    const answer = await fetch(`${this.address}/${path}?${new URLSearchParams(parameters)}`)
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${text}`)
    return text
  }

  async world(name) {
    return JSON.parse(await this.ask('world', { for: name }))
  }

  /** The layer in which the data centre speaks to a user's clients. */
  layer(user) {
    return this.ask('layer', { user })
  }

  /** Fails unless the data centre has this message for that user, once. */
  async got(user, from, chat, text) {
    assert.equal(await this.ask('got', { user, from, in: chat, text }), '1', `what ${user} got in ${chat}`)
  }
}

/** Fails when something takes too long. */
export function within(promise, what) {
  let timer
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${PATIENCE / 1000} s`)), PATIENCE)
  })
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer))
}

/** A place where things arrive and are waited for. */
export class Arrivals {
  #all = []
  #waiting = []

  add(thing) {
    this.#all.push(thing)
    this.#waiting = this.#waiting.filter(({ wanted, found }) => !wanted(thing) || found(thing))
  }

  count(wanted) {
    return this.#all.filter(wanted).length
  }

  next(what, wanted) {
    const before = this.#all.find(wanted)
    if (before) return Promise.resolve(before)
    return within(new Promise((found) => this.#waiting.push({ wanted, found })), what)
  }
}

/** What every client has to do, whatever else it does. */
const ESSENTIAL = ['log in', 'list dialogs', 'send', 'receive']

/** How one client did by one of its transports. */
export class Run {
  layer = ''
  #expected = new Set(ESSENTIAL)
  #results = new Map()

  constructor(client, version, transport, wantedLayer) {
    Object.assign(this, { client, version, transport, wantedLayer })
  }

  /** Says what is to be done; what has no result in the end has failed. */
  expect(steps) {
    for (const step of steps) this.#expected.add(step)
  }

  /** Notes how a step went: 'ok', or what was wrong. */
  add(step, result) {
    this.expect([step])
    if ((this.#results.get(step) ?? 'ok') === 'ok') this.#results.set(step, result)
  }

  /** Does the steps in their order; the first that fails ends it. */
  async go(steps) {
    this.expect(steps.map(([step]) => step))
    for (const [step, action] of steps) {
      try {
        const layer = await within(action(), step)
        if (step === 'log in') this.layer = layer
        this.add(step, 'ok')
      } catch (e) {
        this.add(step, String(e.message ?? e).split('\n')[0])
        if (process.env.INTEROP_VERBOSE) console.error(this.client, step, e)
        return
      }
    }
  }

  get failures() {
    const wrong = (step) => this.#results.has(step) && this.#results.get(step) !== 'ok'
    const failures = [...this.#expected].filter(wrong).map((step) => `${step}: ${this.#results.get(step)}`)
    const missing = [...this.#expected].filter((step) => !this.#results.has(step))
    if (missing.length > 0) failures.push(`not done: ${missing.join('; ')}`)
    if (this.wantedLayer && this.layer && this.layer !== this.wantedLayer) failures.push(`layer ${this.layer} is not ${this.wantedLayer}`)
    return failures
  }

  get others() {
    return [...this.#expected].filter((step) => !ESSENTIAL.includes(step))
  }

  get row() {
    const word = (step) => (this.#results.has(step) ? (this.#results.get(step) === 'ok' ? 'ok' : 'FAILED') : '-')
    const { others } = this
    const good = others.filter((step) => word(step) === 'ok')
    return [this.client, this.version, this.layer, this.transport, ...ESSENTIAL.map(word), `${good.length} of ${others.length}`]
  }
}

/** Prints the table of all runs; true when nothing failed. */
export function print(runs) {
  const rows = [['client', 'version', 'layer', 'transport', ...ESSENTIAL, 'other steps'], ...runs.map((run) => run.row)]
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)))
  console.log()
  for (const row of rows) console.log(row.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd())
  console.log('\nOther steps:')
  for (const [client, run] of new Map(runs.map((run) => [run.client, run]))) console.log(`  ${client}: ${run.others.join('; ')}`)
  const failed = runs.filter((run) => run.failures.length > 0)
  if (failed.length > 0) console.log('\nFailed:')
  for (const run of failed) for (const failure of run.failures) console.log(`  ${run.client}, ${run.transport}: ${failure}`)
  console.log(`\n${runs.length - failed.length} of ${runs.length} combinations of client and transport did everything`)
  return failed.length === 0 && runs.length > 0
}

/** The number by which a client finds the data centre's key: the end of the SHA-1 of modulus and exponent. */
export function fingerprint(pem) {
  const { n, e } = createPublicKey(pem).export({ format: 'jwk' })
  const hash = createHash('sha1')
  for (const number of [n, e]) {
    const bytes = Buffer.from(number, 'base64url')
    const head = bytes.length < 254 ? [bytes.length] : [254, bytes.length & 255, bytes.length >> 8, 0]
    const length = head.length + bytes.length
    hash.update(Buffer.from(head)).update(bytes).update(Buffer.alloc((4 - (length % 4)) % 4))
  }
  return hash.digest().readBigInt64LE(12)
}

/** The version of an installed package. */
export function versionOf(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version
}

export { assert }
