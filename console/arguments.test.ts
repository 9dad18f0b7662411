import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { askedLanguage, parseArguments } from "./arguments";
import { commands } from "./command-list";
import { completionScript, shells } from "./completion-scripts";
import { ConsoleError } from "./console-error";
import { wordsIn } from "./words";

const t = wordsIn("en");
const parse = (line: string) => parseArguments(line.split(" ").filter(Boolean), commands, t);

function refusal(line: string): string {
  try {
    parse(line);
  } catch (thrown) {
    if (thrown instanceof ConsoleError && thrown.ending === "usage") return thrown.message;
    throw thrown;
  }
  throw new Error(`${line} was taken`);
}

test("help is a word too", () => {
  expect(parse("help")).toMatchObject({ command: null, help: true });
  expect(parse("help show")).toMatchObject({ command: { name: "show" }, help: true });
  expect(parse("--lang en help help")).toMatchObject({ command: null, help: true, lang: "en" });
  expect(refusal("help shwo")).toContain("Did you mean “show”?");
});

test("options stand before and behind the command and its words", () => {
  const { command, words, options, json, lang } = parse(
    "--lang en status 1042 --for supplier waiting --json --label=Dell",
  );
  expect([command?.name, words, json, lang]).toEqual(["status", ["1042", "waiting"], true, "en"]);
  expect(options).toMatchObject({ for: "supplier", label: "Dell" });
});

test("a text may begin with a hyphen, and may be several words", () => {
  expect(parse("reply 7 -- --oui -non").words).toEqual(["7", "--oui", "-non"]);
  expect(parse("new -t=-5").options).toMatchObject({ title: "=-5" });
});

test("no command is the menu, and help asks for nothing else", () => {
  expect(parse("")).toMatchObject({ command: null, help: false });
  expect(parse("show --help")).toMatchObject({ help: true });
});

test.each([
  ["lst", "There is no command “lst”. Did you mean “list”?\nSee: appticket --help"],
  ["delete 4", "There is no command “delete”.\nSee: appticket --help"],
  ["list --stauts new", "There is no option --stauts here. Did you mean “--status”?\nSee: appticket list --help"],
  ["--jsn list", "There is no option --jsn here. Did you mean “--json”?\nSee: appticket list --help"],
  ["list -z", "There is no option -z here.\nSee: appticket list --help"],
  ["list --colour", "There is no option --colour here.\nSee: appticket list --help"],
  ["list --status", "--status: a value is missing or too many.\nSee: appticket list --help"],
  ["list --all=yes", "--all: a value is missing or too many.\nSee: appticket list --help"],
  ["show", "<n> is missing.\nSee: appticket show --help"],
  ["status 4", "<status> is missing.\nSee: appticket status --help"],
  ["show 4 5", "“5” is one word too many.\nSee: appticket show --help"],
  ["list --lang de", "--lang: one of fr, en\nSee: appticket list --help"],
  ["status 4 waiting --for nobody", /^--for: one of demandeur, fournisseur/],
])("%s is refused by what is wrong", (line, message) => {
  expect(refusal(line)).toMatch(message);
});

test.each([
  ["nwe", "new"],
  ["shwo", "show"],
  ["whoiam", "whoami"],
  ["stat", "status"],
  ["LIST", "list"],
  ["assing", "assign"],
  ["liste", "list"],
  ["logoff", "logout"],
])("%s is taken for a slip of the pen for %s", (typed, meant) => {
  expect(refusal(typed)).toContain(`Did you mean “${meant}”?`);
});

test.each(["x", "log", "re", "delete", "1042", "émile", "toString", "x".repeat(10_000)])(
  "%s is taken for nothing else",
  (typed) => {
    expect(refusal(typed)).not.toContain("mean");
  },
);

test("the language is found even where the rest can't be read", () => {
  expect(askedLanguage(["lst", "--lang", "en", "--nothing"])).toBe("en");
  expect(askedLanguage(["list"])).toBeUndefined();
});

test.each(shells)("%s completes every command and every option", (shell) => {
  const script = completionScript(shell, commands, t);
  for (const { name, options } of commands)
    for (const word of [name, ...Object.keys(options)]) expect(script).toContain(word);
});

/** What bash would offer behind these words. */
function offered(...words: string[]): string[] {
  const script = `${completionScript("bash", commands, t)}
COMP_WORDS=(appticket "$@")
COMP_CWORD=$#
_appticket
printf '%s\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", script, "bash", ...words], { encoding: "utf8" })
    .trim()
    .split("\n");
}

test("bash offers what an option of this command takes, by its letter too", () => {
  expect(offered("list", "--status", "re")).toEqual(["resolu", "resolved"]);
  expect(offered("list", "-s", "ou")).toEqual(["ouvert"]);
  expect(offered("new", "--urgency", "h")).toEqual(["haute", "high"]);
  expect(offered("status", "4", "waiting", "--for", "li")).toEqual(["livraison"]);
  expect(offered("new", "--for", "li")).toEqual([""]);
  expect(offered("whoami", "--lang", "")).toEqual(["fr", "en"]);
});

test("bash offers one more of several behind each comma, and what follows an equals sign", () => {
  expect(offered("list", "--status", "nouveau,r")).toEqual(["nouveau,resolu", "nouveau,resolved"]);
  expect(offered("list", "-s", "new,waiting,cl")).toEqual(["new,waiting,closed"]);
  expect(offered("new", "--urgency", "basse,h")).toEqual([""]);
  // Bash takes the sign for a word of its own.
  expect(offered("list", "--status", "=", "nouveau,ou")).toEqual(["nouveau,ouvert"]);
  expect(offered("whoami", "--lang", "=")).toEqual(["fr", "en"]);
  expect(offered("new", "--title", "")).toEqual([""]);
});

test("fish and zsh offer the same, and say what each is", () => {
  const [fish, zsh] = [
    completionScript("fish", commands, wordsIn("fr")),
    completionScript("zsh", commands, wordsIn("fr")),
  ];
  expect(fish).toMatch(
    /from list' -l status -s s -x -a '\(__fish_complete_list , "printf %s\\\\\\n ouvert open nouveau /,
  );
  expect(fish).toContain("from new' -l urgency -s u -x -a 'basse normale haute ");
  expect(fish).toContain("-a list -d 'liste les demandes'");
  expect(zsh).toContain("{-s+,--status=}'[seulement ces statuts");
  expect(zsh).toContain(":status:_values -s , status ouvert open nouveau ");
  expect(zsh).toContain(":urgency:(basse normale haute ");
  expect(zsh).toContain("'list:liste les demandes'");
});
