import { completionScript, shells, type Shell } from "./completion-scripts";
import { defineConsoleCommand, type ConsoleCommand } from "./command";
import { assignTicket } from "./commands/assign-ticket";
import { changeStatus } from "./commands/change-status";
import { listTickets } from "./commands/list-tickets";
import { login } from "./commands/login";
import { logout } from "./commands/logout";
import { newTicket } from "./commands/new-ticket";
import { cancel, confirm, reopen } from "./commands/own-move";
import { register } from "./commands/register";
import { showTicket } from "./commands/show-ticket";
import { takeTicket } from "./commands/take-ticket";
import { watch } from "./commands/watch";
import { whoami } from "./commands/whoami";
import { note, reply } from "./commands/write-message";
import { ConsoleError } from "./console-error";

const isShell = (word: string | undefined): word is Shell => shells.some((shell) => shell === word);

const completion = defineConsoleCommand({
  name: "completion",
  positionals: [{ name: "shell", values: shells }],
  options: {},
  examples: [
    'eval "$(appticket completion bash)"',
    "appticket completion zsh > ~/.zfunc/_appticket",
    "appticket completion fish > ~/.config/fish/completions/appticket.fish",
  ],
  run: ({ t, terminal }, { words: [shell] }) => {
    if (!isShell(shell))
      throw new ConsoleError("usage", t("usage.oneOf", { option: "<shell>", values: shells.join(", ") }));
    terminal.say(completionScript(shell, commands, t).trimEnd());
  },
});

/** Everything that the console understands, in the order of the help. */
export const commands: readonly ConsoleCommand[] = [
  login,
  register,
  logout,
  whoami,
  newTicket,
  listTickets,
  showTicket,
  reply,
  confirm,
  reopen,
  cancel,
  takeTicket,
  changeStatus,
  assignTicket,
  note,
  watch,
  completion,
];
