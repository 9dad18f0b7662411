import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { env } from "../env";
import { AppError } from "../errors";
import { errorFacts, log } from "../log";
import type { FileStorage, StoredFile } from "./storage";

const PREFIX = "attachments/";
const AT_ONCE = 500;

function client(): { s3: S3Client; bucket: string } {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PATH_STYLE } = env();
  const credentials =
    S3_ACCESS_KEY_ID !== undefined && S3_SECRET_ACCESS_KEY !== undefined
      ? { credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY } }
      : {};
  const s3 = new S3Client({
    region: S3_REGION,
    ...(S3_ENDPOINT === undefined ? {} : { endpoint: S3_ENDPOINT }),
    forcePathStyle: S3_PATH_STYLE,
    ...credentials,
    // Stores other than Amazon's don't know the checksums that its client would add.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 60_000 },
  });
  return { s3, bucket: S3_BUCKET ?? "" };
}

/** What the store did not take or give is `unavailable`, and named for what it is where one would look for the database otherwise. */
async function answered<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NoSuchKey) throw error;
    log().warn(errorFacts(error), "the bucket of the attachments did not answer");
    throw new AppError("unavailable", { key: "errors.unavailable", cause: error, retryAfterS: 5 });
  }
}

async function* listed(s3: S3Client, bucket: string): AsyncGenerator<StoredFile[]> {
  let token: string | undefined;
  do {
    const next = { Bucket: bucket, Prefix: PREFIX, MaxKeys: AT_ONCE, ContinuationToken: token };
    const page = await answered(s3.send(new ListObjectsV2Command(next)));
    yield (page.Contents ?? []).map(({ Key = "", LastModified }) => ({
      key: Key.slice(PREFIX.length),
      modifiedAt: LastModified ?? new Date(0),
    }));
    token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}

/** Keeps files in a bucket of any store that speaks S3. */
export function s3Storage(): FileStorage {
  const { s3, bucket } = client();
  const named = (key: string) => ({ Bucket: bucket, Key: PREFIX + key });
  return {
    take: async (key, path) => {
      const { size } = await stat(path);
      const body = { Body: createReadStream(path), ContentLength: size, ContentType: "application/octet-stream" };
      await answered(s3.send(new PutObjectCommand({ ...named(key), ...body })));
      await rm(path, { force: true });
    },
    read: async (key, range) => {
      const part = range ? { Range: `bytes=${String(range.start)}-${String(range.end)}` } : {};
      try {
        const { Body } = await answered(s3.send(new GetObjectCommand({ ...named(key), ...part })));
        return (Body as Readable | undefined) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    remove: async (key) => {
      await answered(s3.send(new DeleteObjectCommand(named(key))));
    },
    list: () => listed(s3, bucket),
  };
}
