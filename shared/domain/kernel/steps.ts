/** Takes a work in steps to its end without a stop between them. */
export function finished<Value>(steps: Iterator<unknown, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
