import { NextResponse } from "next/server";
import { apiDocument } from "../api-document";

export const GET = () => NextResponse.json(apiDocument(), { headers: { "cache-control": "public, max-age=300" } });
