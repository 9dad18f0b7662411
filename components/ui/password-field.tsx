"use client";

import { Eye } from "@/components/ui/icons/everyday";
import { EyeOff } from "@/components/ui/icons/occasional";
import { useState } from "react";
import { IconButton } from "./icon-button";
import { TextField, type TextFieldProps } from "./text-field";

type Props = Omit<TextFieldProps, "type" | "trailing"> & { showLabel: string; hideLabel: string };

/** A password with a button that shows what was typed. */
export function PasswordField({ showLabel, hideLabel, ...field }: Props) {
  const [shown, setShown] = useState(false);
  const icon = shown ? EyeOff : Eye;
  const Icon = icon;
  return (
    <TextField
      autoComplete="current-password"
      spellCheck={false}
      autoCapitalize="none"
      {...field}
      type={shown ? "text" : "password"}
      trailing={
        <IconButton
          label={shown ? hideLabel : showLabel}
          icon={<Icon size={field.size === "lg" ? 18 : 16} />}
          size={field.size === "lg" ? "md" : "xs"}
          className={field.size === "lg" ? "-mr-2" : "-mr-1.5"}
          aria-pressed={shown}
          onClick={() => {
            setShown(!shown);
          }}
        />
      }
    />
  );
}
