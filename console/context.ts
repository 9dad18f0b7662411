import { ApiClient } from "./api-client";
import { parseAddress } from "./address";
import { readSignedIn, type SignedIn } from "./configuration";
import { ConsoleError } from "./console-error";
import { safeJson } from "./safe-text";
import type { Terminal } from "./terminal";
import type { Language, Words } from "./words";

type Env = Readonly<Record<string, string | undefined>>;
export type Settings = { json: boolean; insecure: boolean; language: Language };

/** What every command works with. */
export class Context {
  readonly #env: Env;
  /** Where the user was last, to be asked for with: who signs out comes back to the same place. */
  lastAddress = "";

  constructor(
    readonly terminal: Terminal,
    readonly settings: Settings,
    readonly t: Words,
    /** Where the console's own files are. */
    readonly directory: string,
    env: Env,
  ) {
    this.#env = env;
  }

  /** The address that the environment names, for scripts. */
  get environmentAddress(): string | null {
    const named = this.#env["APPTICKET_URL"] ?? "";
    return named === "" ? null : this.parseAddress(named);
  }

  parseAddress(typed: string): string {
    return parseAddress(typed, { insecure: this.settings.insecure, t: this.t });
  }

  /** Where the user is signed in; a token is used at the address it was made for and nowhere else. */
  signedIn(): SignedIn | null {
    const kept = readSignedIn(this.directory);
    const address = this.environmentAddress;
    const token = this.#env["APPTICKET_TOKEN"] ?? "";
    if (token !== "") {
      const { insecure } = this.settings;
      const at = address ?? kept?.address;
      if (at === undefined) throw new ConsoleError("usage", this.t("address.missing"));
      return { address: at, token, insecure, email: "", expiresAt: "" };
    }
    return kept !== null && (address === null || address === kept.address) ? kept : null;
  }

  /** The API as whoever is signed in. Throws when nobody is. */
  client(): ApiClient {
    const signedIn = this.signedIn();
    if (signedIn === null) throw new ConsoleError("signedOut", this.t("failure.signedOut"));
    const insecure = this.settings.insecure || signedIn.insecure;
    const address = parseAddress(signedIn.address, { insecure, t: this.t });
    return new ApiClient({ address, token: signedIn.token, language: this.settings.language, t: this.t });
  }

  /** The API of an address, as nobody. */
  visitor(address: string): ApiClient {
    return new ApiClient({ address, token: null, language: this.settings.language, t: this.t });
  }

  /** All of what is piped in; empty where somebody sits at the keyboard instead. */
  async readPiped(): Promise<string> {
    try {
      return await this.terminal.readPiped();
    } catch (thrown) {
      if (thrown instanceof TypeError) throw new ConsoleError("usage", this.t("usage.notUtf8"));
      throw thrown;
    }
  }

  /** Gives a result: as JSON where it was asked for, else in words. */
  give(result: unknown, inWords: () => string): void {
    this.terminal.say(this.settings.json ? safeJson(result) : inWords());
  }
}
