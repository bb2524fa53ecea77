import { useEffect, useState } from 'react'

/** A value that is being typed, as it stood when it last stayed the same for `pause` milliseconds. It is compared as JSON. */
export function useSettled<Value>(value: Value, pause = 300): Value {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as Value), pause)
    return () => clearTimeout(timer)
  }, [text, pause])
  return settled
}
