"""The engines that statements of `reach sql` are run in. Each says why it is absent, or opens with nothing in it.

SQLite and PostgreSQL are Debian's; PostgreSQL is started here, for one test, on a socket in a folder of its own. DuckDB and
ClickHouse are libraries in node_modules (tests/sql/package.json), called through their C interface.
"""

import csv
import ctypes
import glob
import io
import os
import shutil
import subprocess
import tempfile


class Refused(Exception):
    """What the engine says of a statement that it ends with an error."""


def rows_of(text):
    return [tuple(row) for row in csv.reader(io.StringIO(text, newline=""))]


class Shell:
    """A program that reads statements, one process for all of them; `echo` is its command that prints a line."""

    def __init__(self, command, folder, echo):
        self.errors = open(f"{folder}/errors", "w+b")
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors)
        self.echo, self.end = echo, f"end {os.urandom(8).hex()}".encode()

    def run(self, text):
        self.errors.seek(0)
        self.errors.truncate()
        self.process.stdin.write(text.encode() + f"\n{self.echo} ".encode() + self.end + b"\n")
        self.process.stdin.flush()
        out = b""
        while not out.endswith(self.end + b"\n"):
            line = self.process.stdout.readline()
            assert line, f"the statement ended the program: {text}"
            out += line
        out = out[: -len(self.end) - 1]
        self.errors.seek(0)
        said = self.errors.read()
        if said:
            assert not out, "some rows came before the error: a reader of the pipe would take them for all"
            raise Refused(said.decode().strip())
        return out.decode()

    def close(self):
        self.process.communicate()
        self.errors.close()


class Engine:
    """`run` gives the rows of a statement, its header first, and their CSV."""

    types = {"text": "TEXT", "date": "DATE", "time": "TIMESTAMP", "moment": "TIMESTAMPTZ", "whole": "BIGINT"}
    zones = True

    def __init__(self, libraries):
        self.libraries = libraries

    def absent(self):
        return None

    def open(self):
        self.folder = tempfile.mkdtemp(prefix="reach-sql-")

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def csv(self, statement):
        raise NotImplementedError

    def run(self, statement):
        return rows_of(self.csv(statement))

    # Quoting of the test's own, written apart from reach's.
    def name(self, text):
        return '"' + text.replace('"', '""') + '"'

    def text(self, value):
        if value is None:
            return "NULL"
        return "'" + value.replace("'", "''") + "'"

    def create(self, table, columns):
        listing = ", ".join(f"{self.name(name)} {self.types[kind]}" for name, kind in columns)
        return f"CREATE TABLE {self.name(table)} ({listing})"

    def fill(self, table, columns, rows):
        """Makes a table of (name, kind) columns; values are texts, or None."""
        self.csv(self.create(table, columns) + ";")
        for first in range(0, len(rows), 5000):
            values = ",\n".join("(" + ",".join(map(self.text, row)) + ")" for row in rows[first : first + 5000])
            self.csv(f"INSERT INTO {self.name(table)} VALUES {values};")

    def drop(self, table):
        self.csv(f"DROP TABLE {self.name(table)};")


class Sqlite(Engine):
    types = {"text": "TEXT", "date": "TEXT", "time": "TEXT", "moment": "TEXT", "whole": "INTEGER"}
    zones = False

    def absent(self):
        return None if shutil.which("sqlite3") else "there is no sqlite3"

    def open(self):
        super().open()
        self.shell = Shell(["sqlite3", "-batch", "-csv", "-header", f"{self.folder}/rows.db"], self.folder, ".print")

    def close(self):
        self.shell.close()
        super().close()

    def csv(self, statement):
        return self.shell.run(statement)


class Postgresql(Engine):
    def absent(self):
        self.programs = next(iter(sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)), None)
        if not self.programs or not os.path.exists(f"{self.programs}/initdb") or not shutil.which("psql"):
            return "there is no server in /usr/lib/postgresql"
        if os.geteuid() == 0 and not shutil.which("runuser"):
            return "its server does not run as root, and there is no runuser"
        return None

    def server(self, *command):
        as_other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        done = subprocess.run([*as_other, *command], cwd="/", capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{command[0]}: {done.stderr}{done.stdout}")

    def open(self):
        super().open()
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        data = f"{self.folder}/data"
        self.server(f"{self.programs}/initdb", "-D", data, "-U", "reach", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        options = f"-k {self.folder} -c listen_addresses= -c fsync=off -c jit=off -c timezone=Asia/Tokyo"
        self.server(f"{self.programs}/pg_ctl", "-D", data, "-w", "-l", f"{self.folder}/log", "-o", options, "start")
        self.shell = Shell(["psql", "-X", "-q", "--csv", "-h", self.folder, "-U", "reach", "postgres"], self.folder, "\\echo")

    def close(self):
        self.shell.close()
        if os.path.exists(f"{self.folder}/data/postmaster.pid"):
            self.server(f"{self.programs}/pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "-w", "stop")
        super().close()

    def csv(self, statement):
        return self.shell.run(statement)


class Library(Engine):
    library = ""

    def path(self):
        return f"{self.libraries}/{self.library}"

    def absent(self):
        return None if os.path.exists(self.path()) else f"there is no {os.path.basename(self.path())}: ./setup.sh --ci"


class Duckdb(Library):
    library = "@duckdb/node-bindings-linux-x64/libduckdb.so"

    class Result(ctypes.Structure):
        _fields_ = [("counts", ctypes.c_uint64 * 3), ("pointers", ctypes.c_void_p * 3)]

    def open(self):
        super().open()
        self.c = ctypes.CDLL(self.path())
        for name in ("duckdb_result_error", "duckdb_column_name"):
            getattr(self.c, name).restype = ctypes.c_char_p
        self.c.duckdb_value_varchar.restype = ctypes.c_void_p
        for name in ("duckdb_column_count", "duckdb_row_count"):
            getattr(self.c, name).restype = ctypes.c_uint64
        self.database, self.connection = ctypes.c_void_p(), ctypes.c_void_p()
        assert self.c.duckdb_open(None, ctypes.byref(self.database)) == 0
        assert self.c.duckdb_connect(self.database, ctypes.byref(self.connection)) == 0

    def value(self, result, column, row):
        text = self.c.duckdb_value_varchar(ctypes.byref(result), ctypes.c_uint64(column), ctypes.c_uint64(row))
        if not text:
            return ""
        value = ctypes.string_at(text).decode()
        self.c.duckdb_free(ctypes.c_void_p(text))
        return value

    def csv(self, statement):
        result = self.Result()
        failed = self.c.duckdb_query(self.connection, statement.encode(), ctypes.byref(result))
        try:
            if failed:
                raise Refused(self.c.duckdb_result_error(ctypes.byref(result)).decode())
            columns = range(self.c.duckdb_column_count(ctypes.byref(result)))
            out = io.StringIO()
            write = csv.writer(out)
            write.writerow(self.c.duckdb_column_name(ctypes.byref(result), ctypes.c_uint64(at)).decode() for at in columns)
            for row in range(self.c.duckdb_row_count(ctypes.byref(result))):
                write.writerow(self.value(result, at, row) for at in columns)
            return out.getvalue()
        finally:
            self.c.duckdb_destroy_result(ctypes.byref(result))


class Clickhouse(Library):
    library = "@chdb/lib-linux-x64-gnu/libchdb.so"
    types = {
        "text": "Nullable(String)",
        "date": "Date32",
        "time": "DateTime64(3, 'Asia/Tokyo')",
        "moment": "DateTime('Asia/Tokyo')",
        "whole": "Int64",
    }

    def open(self):
        super().open()
        self.c = ctypes.CDLL(self.path())
        self.c.chdb_connect.restype = ctypes.POINTER(ctypes.c_void_p)
        self.c.chdb_query.restype = ctypes.c_void_p
        self.c.chdb_query.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p]
        for name, kind in (("error", ctypes.c_char_p), ("buffer", ctypes.c_void_p), ("length", ctypes.c_size_t)):
            function = getattr(self.c, f"chdb_result_{name}")
            function.restype, function.argtypes = kind, [ctypes.c_void_p]
        self.c.chdb_destroy_query_result.argtypes = [ctypes.c_void_p]
        self.connection = self.c.chdb_connect(1, (ctypes.c_char_p * 1)(b"clickhouse"))
        self.csv("CREATE DATABASE engines ENGINE = Memory")  # in the default one, a table may be a file
        self.csv("USE engines")

    def close(self):
        self.c.chdb_close_conn(self.connection)
        super().close()

    def name(self, text):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def text(self, value):
        return "NULL" if value is None else super().text(value.replace("\\", "\\\\"))

    def create(self, table, columns):
        return super().create(table, columns) + " ENGINE = Memory"

    def csv(self, statement):
        result = self.c.chdb_query(self.connection[0], statement.encode(), b"CSVWithNames")
        try:
            error = self.c.chdb_result_error(result)
            if error:
                self.c.chdb_destroy_query_result(self.c.chdb_query(self.connection[0], b"SELECT 1", b"CSVWithNames"))
                raise Refused(error.decode())  # the next result would begin with what this one had begun with
            length = self.c.chdb_result_length(result)
            return ctypes.string_at(self.c.chdb_result_buffer(result), length).decode() if length else ""
        finally:
            self.c.chdb_destroy_query_result(result)


ENGINES = {"sqlite": Sqlite, "postgresql": Postgresql, "duckdb": Duckdb, "clickhouse": Clickhouse}
