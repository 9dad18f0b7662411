import { readSignedIn } from "./configuration";
import type { Context } from "./context";
import { askLine } from "./questions";

/** The address of the server: as given, as the environment names it, or as the user types it. */
export async function typedAddress(context: Context, given: string | undefined): Promise<string> {
  if (given !== undefined) return context.parseAddress(given);
  const { environmentAddress } = context;
  if (environmentAddress !== null) return environmentAddress;
  const initial = readSignedIn(context.directory)?.address ?? context.lastAddress;
  const address = context.parseAddress(await askLine(context, { message: context.t("ask.address"), initial }));
  context.lastAddress = address;
  return address;
}
