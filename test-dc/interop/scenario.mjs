// What every client is asked to do, and the table of how it went.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash, createPublicKey } from 'node:crypto'
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

/** Runs the steps of one client in their order; the first that fails ends it. */
export class Report {
  rows = []

  async run(client, steps) {
    for (const [step, action] of steps) {
      try {
        await within(action(), step)
        this.rows.push({ client, step, result: 'ok' })
      } catch (e) {
        this.rows.push({ client, step, result: String(e.message ?? e).split('\n')[0], error: e })
        if (process.env.INTEROP_VERBOSE) console.error(client, step, e)
        return
      }
    }
  }

  get failed() {
    return this.rows.filter((row) => row.result !== 'ok')
  }

  print() {
    const clients = new Map()
    for (const row of this.rows) clients.set(row.client, [...(clients.get(row.client) ?? []), row])
    for (const [client, rows] of clients) {
      const good = rows.filter((row) => row.result === 'ok')
      console.log(`${good.length === rows.length ? 'OK    ' : 'FAILED'} ${client}`)
      console.log(`       ${good.map((row) => row.step).join(', ')}`)
      for (const row of rows) if (row.result !== 'ok') console.log(`       NOT ${row.step}: ${row.result}`)
    }
  }
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

export { assert }
