// GramJS, by each of its transports. Its layer is older.
import bigInt from 'big-integer'
import { createPublicKey } from 'node:crypto'
import telegram from 'telegram'
import connections from 'telegram/network/connection/index.js'
import events from 'telegram/events/index.js'
import { CustomFile } from 'telegram/client/uploads.js'
import logger from 'telegram/extensions/Logger.js'
import rsa from 'telegram/crypto/RSA.js'
import sessions from 'telegram/sessions/index.js'
import { Arrivals, assert, fingerprint, versionOf } from './scenario.mjs'

const { TelegramClient, Api } = telegram

export async function load(name) {
  return { version: versionOf(name), transports, steps }
}

const transports = {
  'full': connections.ConnectionTCPFull,
  'abridged': connections.ConnectionTCPAbridged,
  'obfuscated abridged': connections.ConnectionTCPObfuscated,
  'SOCKS5, full': connections.ConnectionTCPFull,
}

async function steps(control, name, transport) {
  const world = await control.world(name)
  const key = createPublicKey(world.key).export({ format: 'jwk' })
  const number = (text) => bigInt(Buffer.from(text, 'base64url').toString('hex'), 16)
  rsa._serverKeys.set(fingerprint(world.key).toString(), { n: number(key.n), e: Number(number(key.e)) })
  const started = []
  // It dials ports 80 and 443 whatever it is told.
  class Connection extends transports[transport] {
    constructor(options) {
      super({ ...options, port: world.port })
    }
  }
  const open = () => {
    const session = new sessions.StringSession('')
    session.setDC(1, '127.0.0.1', 80)
    const client = new TelegramClient(session, 1, 'loopback', {
      connection: Connection,
      baseLogger: new logger.Logger(process.env.INTEROP_VERBOSE ? 'warn' : 'none'),
      connectionRetries: 5,
      retryDelay: 50,
      proxy: transport.startsWith('SOCKS5') ? { ip: '127.0.0.1', port: world.port, socksType: 5 } : undefined,
    })
    client.onError = async (error) => {
      if (process.env.INTEROP_VERBOSE) console.error('onError', error)
    }
    const arrivals = new Arrivals()
    client.addEventHandler((event) => arrivals.add(event.message), new events.NewMessage({}))
    started.push(client)
    return { client, arrivals }
  }
  const login = async ({ client }, person) => {
    await client.start({
      phoneNumber: person.phone,
      phoneCode: () => control.ask('code', { user: person.name }),
      password: () => world.password,
      onError: (e) => {
        throw e
      },
    })
    return Number((await client.getMe()).id)
  }
  const says = (from, to, what) => control.ask('says', { from, to: `${name} ${to}`, text: what })
  const bobGot = (what, chat, from = world.alice.name) => control.got(world.bob.name, from, `${name} ${chat}`, what)
  const alice = open()
  const arrives = (what) => alice.arrivals.next(what, (message) => message.message === what)

  return [
    ['log in', async () => {
      assert.equal(await login(alice, world.alice), world.alice.id)
      return control.layer(world.alice.name)
    }],
    ['list dialogs', async () => {
      const names = (await alice.client.getDialogs({})).map((dialog) => dialog.title)
      for (const chat of world.chats) assert(names.includes(chat.title), `${chat.title} in ${names}`)
      assert(names.includes(world.bob.name), `${world.bob.name} in ${names}`)
    }],
    ['read a history', async () => {
      const texts = []
      for await (const message of alice.client.iterMessages(world.bob.id, {})) texts.push(message.message)
      assert.equal(texts.length, 151)
      for (const chat of world.chats) {
        const messages = await alice.client.getMessages(chat.id, { limit: 100 })
        assert(messages.some((m) => m.message?.startsWith('hello')), chat.title)
      }
    }],
    ['search', async () => assert.equal((await alice.client.getMessages(world.bob.id, { search: 'message 149' })).length, 1)],
    ['receive', async () => {
      await says(world.bob.name, 'Alice', 'to Alice')
      await arrives('to Alice')
      for (const chat of ['group', 'club', 'news']) {
        await says(world.bob.name, chat, `to the ${chat}`)
        await arrives(`to the ${chat}`)
      }
    }],
    ['send', async () => {
      const sent = await alice.client.sendMessage(world.bob.id, { message: 'a **bold** word' })
      assert.equal(sent.message, 'a bold word')
      assert.equal(sent.entities[0].className, 'MessageEntityBold')
      for (const chat of world.chats.slice(0, 2)) {
        assert.equal((await alice.client.sendMessage(chat.id, { message: 'to all' })).message, 'to all')
      }
      await bobGot('a bold word', 'Alice')
      for (const chat of ['group', 'club']) await bobGot('to all', chat)
      assert.equal((await alice.client.getMessages(world.bob.id, { limit: 1 }))[0].message, 'a bold word')
    }],
    ['edit, forward, delete', async () => {
      const sent = await alice.client.sendMessage(world.bob.id, { message: 'to be edited' })
      assert.equal((await alice.client.editMessage(world.bob.id, { message: sent.id, text: 'edited' })).message, 'edited')
      await alice.client.forwardMessages(world.chats[1].id, { messages: [sent.id], fromPeer: world.bob.id })
      await alice.client.deleteMessages(world.bob.id, [sent.id], { revoke: true })
      assert.equal((await alice.client.getMessages(world.bob.id, { ids: [sent.id] }))[0], undefined)
    }],
    ['read, type', async () => {
      await alice.client.markAsRead(world.bob.id)
      const peer = await alice.client.getInputEntity(world.bob.id)
      assert.equal(await alice.client.invoke(new Api.messages.SetTyping({ peer, action: new Api.SendMessageTypingAction() })), true)
    }],
    ['send and fetch a file', async () => {
      const bytes = Buffer.alloc(100_000, 'so many bytes ')
      const file = new CustomFile('bytes.bin', bytes.length, '', bytes)
      const sent = await alice.client.sendFile(world.bob.id, { file, forceDocument: true })
      assert(bytes.equals(await alice.client.downloadMedia(sent)))
    }],
    ['another data centre', async () => {
      const carol = open()
      assert.equal(await login(carol, world.carol), world.carol.id)
      await says(world.bob.name, 'Carol', 'to Carol')
      await carol.arrivals.next('to Carol', (message) => message.message === 'to Carol')
      await carol.client.invoke(new Api.auth.LogOut())
    }],
    ['a bot', async () => {
      const bot = open()
      await bot.client.start({ botAuthToken: world.bot.token })
      await says(world.bob.name, 'bot', '/start')
      const message = await bot.arrivals.next('/start', (m) => m.message === '/start')
      assert.equal((await message.respond({ message: 'hello from a bot' })).message, 'hello from a bot')
      await bobGot('hello from a bot', 'bot', `${name} bot`)
    }],
    ['log out', async () => {
      await alice.client.invoke(new Api.auth.LogOut())
      await Promise.all(started.map((client) => client.destroy()))
    }],
  ]
}
