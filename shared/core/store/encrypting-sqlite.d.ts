/** Its own declarations are not found by way of its `exports`; what it offers is better-sqlite3's, and the cipher's pragmas. */
declare module 'better-sqlite3-multiple-ciphers' {
  import Sqlite from 'better-sqlite3'
  export default Sqlite
}
