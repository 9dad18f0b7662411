import { ownMove } from "../../own-move";

export const POST = ownMove("reopen");
