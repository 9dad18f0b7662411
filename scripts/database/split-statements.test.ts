import { expect, test } from "vitest";
import { splitStatements } from "./split-statements";

test("statements end at semicolons, the last one with or without", () => {
  expect(splitStatements("CREATE TABLE a (id INT);\nCREATE TABLE b (id INT)")).toEqual([
    "CREATE TABLE a (id INT)",
    "CREATE TABLE b (id INT)",
  ]);
  expect(splitStatements(" ;;\n ; ")).toEqual([]);
});

test.each([
  ["a string", "INSERT INTO a VALUES ('one; two')"],
  ["a string with a doubled quote", "INSERT INTO a VALUES ('it''s; fine')"],
  ["a string with an escaped quote", String.raw`INSERT INTO a VALUES ('it\'s; \\')`],
  ["a double-quoted string", 'INSERT INTO a VALUES ("a;b")'],
  ["a quoted name", "SELECT `a;b` FROM `c``;`"],
  ["arithmetic", "SELECT 4 - 3, 4/2, 1--1"],
  ["a comment the server reads", "SELECT 1 /*!40101 + 1; */"],
])("%s is kept whole", (_, statement) => {
  expect(splitStatements(`${statement};`)).toEqual([statement]);
});

test.each([
  ["-- CreateTable; not yet\nSELECT 1;", "SELECT 1"],
  ["# note; well\nSELECT 1;", "SELECT 1"],
  ["/* a; b\n 'c */SELECT 1;", "SELECT 1"],
  ["SELECT 1; -- it's over", "SELECT 1"],
  ["SELECT 1;--", "SELECT 1"],
])("comments are dropped: %j", (sql, statement) => {
  expect(splitStatements(sql)).toEqual([statement]);
});
