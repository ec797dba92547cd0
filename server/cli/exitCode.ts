/** What the process tells its caller. */
export const exitCode = {
  clean: 0,
  /** Something could not be read or annotated, or was asked for wrongly; goes before findings. */
  error: 1,
  findings: 2,
  /** 128 and SIGINT, as shells have it. */
  interrupted: 130,
} as const;
