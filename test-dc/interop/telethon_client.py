"""Telethon, by one of its transports. Its layer is much older.

Usage: telethon_client.py ADDRESS NAME TRANSPORT; prints a line for each step. Without arguments it
prints its version, the transports and the steps.
"""

import asyncio
import json
import sys
import urllib.parse
import urllib.request

import telethon
from telethon import TelegramClient, connection, events, sessions
from telethon.crypto import rsa

TRANSPORTS = {
    "full": connection.ConnectionTcpFull,
    "abridged": connection.ConnectionTcpAbridged,
    "intermediate": connection.ConnectionTcpIntermediate,
    "obfuscated abridged": connection.ConnectionTcpObfuscated,
}

STEPS = ["log in", "list dialogs", "read a history", "search", "receive", "send",
         "edit forward delete", "send a file", "a bot", "log out"]


def ask(path, **parameters):
    query = urllib.parse.urlencode(parameters)
    with urllib.request.urlopen(f"{sys.argv[1]}/{path}?{query}") as answer:
        return answer.read().decode()


async def eventually(what, condition):
    for _ in range(1000):
        if condition():
            return
        await asyncio.sleep(0.02)
    raise AssertionError(what + ": not within 20 s")


class Scenario:
    def __init__(self, name, transport):
        self.name = name
        self.transport = TRANSPORTS[transport]
        self.world = json.loads(ask("world", **{"for": name}))
        rsa.add_key(self.world["key"], old=False)

    def open(self):
        session = sessions.MemorySession()
        session.set_dc(1, "127.0.0.1", self.world["port"])
        client = TelegramClient(session, 1, "loopback", connection=self.transport)
        client.arrived = []

        @client.on(events.NewMessage)
        async def arrived(event):
            client.arrived.append(event.raw_text)

        return client

    async def login(self, client, person):
        await client.start(
            phone=person["phone"],
            code_callback=lambda: ask("code", user=person["name"]),
            password=self.world["password"],
        )
        return (await client.get_me()).id

    def bob_got(self, text, chat, sender="Alice"):
        count = ask("got", **{"user": self.world["bob"]["name"], "from": f"{self.name} {sender}",
                              "in": f"{self.name} {chat}", "text": text})
        assert count == "1", (chat, text, count)

    def says(self, to, text):
        ask("says", **{"from": self.world["bob"]["name"], "to": f"{self.name} {to}", "text": text})

    async def log_in(self):
        self.alice = self.open()
        assert await self.login(self.alice, self.world["alice"]) == self.world["alice"]["id"]
        self.layer = ask("layer", user=self.world["alice"]["name"])

    async def list_dialogs(self):
        names = [dialog.name async for dialog in self.alice.iter_dialogs()]
        for chat in self.world["chats"]:
            assert chat["title"] in names, names
        assert self.world["bob"]["name"] in names, names

    async def read_a_history(self):
        texts = [m.text async for m in self.alice.iter_messages(self.world["bob"]["id"])]
        assert len(texts) == 151, len(texts)
        for chat in self.world["chats"]:
            messages = await self.alice.get_messages(chat["id"], limit=100)
            assert any((m.text or "").startswith("hello") for m in messages), chat["title"]

    async def search(self):
        found = await self.alice.get_messages(
            self.world["bob"]["id"], search="message 149", limit=10)
        assert len(found) == 1, found

    async def receive(self):
        for to in ["Alice", "group", "club", "news"]:
            self.says(to, f"to {to}")
            await eventually(f"to {to}", lambda: f"to {to}" in self.alice.arrived)

    async def send(self):
        sent = await self.alice.send_message(self.world["bob"]["id"], "a **bold** word")
        assert sent.raw_text == "a bold word" and len(sent.entities) == 1, sent
        self.bob_got("a bold word", "Alice")
        for chat in self.world["chats"][:2]:
            assert (await self.alice.send_message(chat["id"], "to all")).raw_text == "to all"
        for chat in ["group", "club"]:
            self.bob_got("to all", chat)

    async def edit_forward_delete(self):
        bob = self.world["bob"]["id"]
        sent = await self.alice.send_message(bob, "to be edited")
        assert (await self.alice.edit_message(bob, sent.id, "edited")).raw_text == "edited"
        await self.alice.forward_messages(self.world["chats"][1]["id"], sent.id, bob)
        await self.alice.delete_messages(bob, [sent.id])
        assert await self.alice.get_messages(bob, ids=sent.id) is None

    async def send_a_file(self):
        bob = self.world["bob"]["id"]
        data = bytes(range(256)) * 400
        sent = await self.alice.send_file(bob, data, force_document=True)
        assert await self.alice.download_media(sent, bytes) == data

    async def a_bot(self):
        bot = self.open()
        await bot.start(bot_token=self.world["bot"]["token"])
        self.says("bot", "/start")
        await eventually("/start", lambda: "/start" in bot.arrived)
        answer = await bot.send_message(self.world["bob"]["id"], "hello from a bot")
        assert answer.raw_text == "hello from a bot"
        self.bob_got("hello from a bot", "bot", "bot")
        await bot.disconnect()

    async def log_out(self):
        assert await self.alice.log_out()

    async def run(self):
        for name in STEPS:
            try:
                await asyncio.wait_for(getattr(self, name.replace(" ", "_"))(), 20)
                row = {"step": name, "result": "ok", "layer": self.layer}
                print(json.dumps(row), flush=True)
            except Exception as e:
                result = f"{type(e).__name__}: {e}"
                print(json.dumps({"step": name, "result": result}), flush=True)
                return


if len(sys.argv) == 1:
    about = {"version": telethon.__version__, "transports": list(TRANSPORTS), "steps": STEPS}
    print(json.dumps(about))
else:
    scenario = Scenario(sys.argv[2], sys.argv[3])
    asyncio.run(scenario.run())
