import { anonymousActor } from "@/lib/platform/auth/anonymous-actor";
import { authRoute } from "@/lib/platform/auth/auth-route";
import { loadSession } from "@/lib/platform/auth/load-actor";
import { signIn } from "@/lib/sign-in/commands/sign-in";
import { signOut } from "@/lib/sign-in/commands/sign-out";
import type { SignIn } from "@/lib/sign-in/schema";

const handler = authRoute({
  // What was posted is of any shape; the command parses it.
  signIn: async (credentials) => signIn(await anonymousActor(), credentials as SignIn),
  signOut: async (sessionId) => {
    const signedIn = await loadSession(sessionId, "page", null);
    if (signedIn) await signOut(signedIn.actor, {});
  },
});

export { handler as GET, handler as POST };
