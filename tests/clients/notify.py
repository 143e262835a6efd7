#!/usr/bin/python3
"""The notice at a real bus, with a server that writes down what it is asked to show: notify.py PROGRAM"""
import os
import sys

import dbusmock

from sample import Sample


def notices(log):
    return [line for line in log.read_text().splitlines() if " Notify " in line]


def main():
    sample = Sample(sys.argv[1])
    sample.env.pop("DBUS_SESSION_BUS_ADDRESS", None)
    printed = sample.run("notify", "--to", "print")
    other = Sample(sys.argv[1])
    other.env["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={other.home}/none"
    assert other.run("notify") == printed, "without a bus it is printed"

    dbusmock.DBusTestCase.start_session_bus()
    try:
        sample = Sample(sys.argv[1])
        sample.env["DBUS_SESSION_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
        log = sample.home / "bus"
        with log.open("w") as out:
            server, _ = dbusmock.DBusTestCase.spawn_server_template("notification_daemon", {}, stdout=out)
        try:
            assert sample.run("notify") == ""
            first = notices(log)
            assert len(first) == 1, first
            title, start = printed.splitlines()[:2]
            assert title == "followup: 4 late, 2 due", title
            assert start == "Follow up with Sam Roe by phone (Umbrella, 4/follow-up)", start
            assert f' Notify "followup" 0 "" "{title}" "{start}' in first[0], first
            assert sample.run("notify") == ""
            assert len(notices(log)) == 1
            sample.run("done", "3/nick")
            assert sample.run("notify") == ""
            assert len(notices(log)) == 2
        finally:
            server.terminate()
            server.wait()
    finally:
        dbusmock.DBusTestCase.tearDownClass()


if __name__ == "__main__":
    main()
