import type { Account } from "../api-types";
import { defineConsoleCommand } from "../command";
import { safeLine } from "../safe-text";

export const whoami = defineConsoleCommand({
  name: "whoami",
  positionals: [],
  options: {},
  examples: ["appticket whoami", "appticket whoami --json"],
  run: async (context) => {
    const client = context.client();
    const account = await client.get<Account>("/me");
    const { name, email, role } = account;
    context.give({ ...account, address: client.address }, () =>
      context.t("whoami.line", {
        name: safeLine(name),
        email: safeLine(email),
        role: context.t(`role.${role}`),
        address: client.address,
      }),
    );
  },
});
