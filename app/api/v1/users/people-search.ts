import { z } from "zod";
import { PageRequest } from "@/lib/platform/pagination";
import { UserFilter } from "@/lib/users/schema";

export const PeopleSearch = z.strictObject({ q: UserFilter.shape.q, ...PageRequest.shape });
