import type { ApiOperation } from "@/lib/platform/api-operation";
import { RegisteredAnswer } from "@/lib/sign-in/api-answers";
import { RegisterByApi } from "@/lib/sign-in/schema";

const register: ApiOperation = {
  id: "register",
  method: "post",
  path: "/register",
  tag: "Account",
  summary: "Make an account",
  description:
    "Makes a learner's account where the centre lets people register. Where the centre sends mail, the answer is the same whether the address has an account already, and its holder hears of it by mail. 60 registrations an hour are taken from one network address.",
  scope: null,
  repeatable: true,
  body: {
    schema: RegisterByApi,
    about: {
      name: "The person's name, as others will read it.",
      email: "Their address. Some centres take only addresses of their own domains.",
      password: "12 to 72 bytes of UTF-8, neither among the most common nor made of their name.",
      locale: "The language in which mails are written to them.",
    },
    example: { name: "Zoé Martin", email: "zoe.martin@demo.test", password: "une-phrase-assez-longue", locale: "fr" },
  },
  answers: {
    201: { description: "What comes next.", schema: RegisteredAnswer, example: { next: "signIn" } },
  },
  errors: { forbidden: "The centre doesn't let people register." },
};

export const registerOperations: readonly ApiOperation[] = [register];
