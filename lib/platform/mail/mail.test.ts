import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { env } from "../env";
import { layOut } from "./letter";
import { messageSource } from "./message-source";
import { sendMail } from "./mail";

const mail = {
  key: "k",
  from: "AppTicket <no-reply@localhost>",
  to: "lea@centre.test",
  subject: "Été",
  text: "Bonjour\n\nhttp://a.test/x",
  html: "<p>Bonjour</p>",
};

it("writes a message that can be read as it is, one long line for a link", () => {
  const link = `https://help.test/reset-password/${"x".repeat(200)}`;
  const source = messageSource({ ...mail, text: link }, new Date("2026-11-22T08:00:00Z"));
  expect(source).toContain(`\r\n${link}\r\n`);
  expect(source).toContain("Subject: =?utf-8?B?w4l0w6k=?=");
  expect(source).toContain("Date: Sun, 22 Nov 2026 08:00:00 +0000");
});

it("lets nobody add a header", () => {
  const source = messageSource({ ...mail, subject: "a\r\nBcc: b@c.test", to: "a@b.test\nCc: d@e.test" }, new Date());
  expect(source).not.toMatch(/^(Bcc|Cc):/m);
});

it("shows names as text", () => {
  const letter = layOut({
    subject: "s",
    greeting: 'Bonjour <b>"Léa"</b> & co',
    paragraphs: [],
    closing: [],
    language: "fr",
  });
  expect(letter.html).toContain("Bonjour &lt;b&gt;&quot;Léa&quot;&lt;/b&gt; &amp; co");
  expect(letter.text).toContain('Bonjour <b>"Léa"</b> & co');
});

const earlier = { ...env() };
afterEach(() => Object.assign(env(), earlier));

/** A mail server of a few words: takes one message, or refuses it. */
async function mailServer(greeting = "220 hello") {
  const received: string[] = [];
  const talk = (socket: Socket) => {
    let body = false;
    socket.write(`${greeting}\r\n`);
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      received.push(text);
      if (body) {
        if (text.endsWith("\r\n.\r\n")) {
          body = false;
          socket.write("250 taken\r\n");
        }
        return;
      }
      if (/^DATA/i.test(text)) body = true;
      socket.write(body ? "354 go on\r\n" : /^QUIT/i.test(text) ? "221 bye\r\n" : "250 ok\r\n");
    });
  };
  const server = createServer(talk).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return { server, received, port: (server.address() as AddressInfo).port };
}

it("hands a message to the mail server that is configured", async () => {
  const { server, received, port } = await mailServer();
  Object.assign(env(), {
    MAIL_TRANSPORT: "smtp",
    SMTP_URL: `smtp://127.0.0.1:${String(port)}`,
    MAIL_FROM: "Aide <aide@centre.test>",
  });
  await sendMail(mail);
  const said = received.join("");
  expect(said).toContain("MAIL FROM:<aide@centre.test>");
  expect(said).toContain("RCPT TO:<lea@centre.test>");
  expect(said).toContain("Subject: =?UTF-8?B?w4l0w6k=?=");
  server.close();
});
