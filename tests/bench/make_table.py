#!/usr/bin/env python3
"""A table of job applications for `followup import`, on standard output: make_table.py ROWS"""
import datetime
import sys

first = datetime.date(2020, 1, 1)
print("Company,Position,Date Applied,Interview Date,Contact Person,Status,Decision By,Notes")
for row in range(int(sys.argv[1])):
    day = first + datetime.timedelta(days=row % 2400)
    status = ("Interview", "Rejected", "Offer", "Ghosted", "2nd round")[row % 5]
    print(f"Company {row},Role {row % 97},{day - datetime.timedelta(days=9):%m/%d/%Y},{day:%m/%d/%Y},"
          f"Person {row} <p{row}@c{row}.example>,{status},{day + datetime.timedelta(days=11):%m/%d/%Y},"
          f"\"two shifts, hall {row % 7}\"")
