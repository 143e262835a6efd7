# Proves that layering.cmake fails: plants faults in a tiny tree and compares all that it says about them.
#
#   cmake -DTREE=<scratch folder> -P tests/layering_catches.cmake
cmake_minimum_required(VERSION 3.25)

function(plant file text)
  file(WRITE ${TREE}/${file} "${text}")
endfunction()

function(check_layering result faults)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -DROOT=${TREE} -P ${CMAKE_CURRENT_LIST_DIR}/layering.cmake
    RESULT_VARIABLE status ERROR_VARIABLE said)
  string(REGEX MATCHALL "(src|include)/[^\n]*:[0-9]+: [^\n]*\n" lines "${said}")
  list(JOIN lines "" lines)
  set(${result} ${status} PARENT_SCOPE)
  set(${faults} "${lines}" PARENT_SCOPE)
endfunction()

# --- a tree that is as it should be ---------------------------------------------------------------------------------
file(REMOVE_RECURSE ${TREE})
plant(include/followup/policy.hpp [[
#include <string>
#include "followup/time.hpp"
]])
plant(include/followup/errors.hpp [[
#include <stdexcept>
]])
plant(src/main.cpp [[
#include "followup/app.hpp"
#include <iostream>
]])
plant(src/app/run.cpp [[
#include "followup/storage.hpp"
#include <unistd.h>
#include <nlohmann/json.hpp>
getenv(HOME)
]])
plant(src/storage/file.cpp [[
#include <sys/file.h>
#include <fcntl.h>
steady_clock::now()
]])
plant(src/format/codec.cpp [[
#include "followup/json.hpp"
#include "format/names.hpp"
#include "names.hpp"
]])
plant(src/json/read.cpp [[
#include <boost/json.hpp>
#include <nlohmann/json.hpp>
]])
plant(src/commands/shared/options.cpp [[
#include <CLI/CLI.hpp>
#include "followup/errors.hpp"
]])
plant(src/rules/wait.cpp [[
// getenv, std::cout
#include "followup/policy.hpp"
thinking_time(now)
day.time(0)
]])
check_layering(status faults)
if(NOT status EQUAL 0 OR faults)
  message(FATAL_ERROR "a good tree is refused:\n${faults}")
endif()

# --- the same with faults -------------------------------------------------------------------------------------------
plant(include/followup/stray.hpp [[
#pragma once
]])
plant(include/followup/time.hpp [[
#include "followup/policy.hpp"
#include <fstream>
]])
plant(src/app/run.cpp [[
#include "commands/table.hpp"
#include <CLI/CLI.hpp>
#include "../format/names.hpp"
#include <hunspell/hunspell.hxx>
]])
plant(src/commands/today.cpp [[
#include <CLI/App.hpp>
#include "followup/storage.hpp"
fmt::print("x")
]])
plant(src/json/print.cpp [[
#include "followup/errors.hpp"
#include "followup/time.hpp"
]])
plant(src/main.cpp [[
#include "followup/rules.hpp"
]])
plant(src/model/edit.cpp [[

auto now = std::time(nullptr);
const long now = time(0);
]])
plant(src/render/json.cpp [[
#include <boost/json/value.hpp>
  #  include <thread>
std::cout << 1;
#include <kainjow/mustache.hpp>
]])
plant(src/rules/thank_you.cpp [[
#include <string>
#include "followup/json.hpp"
std::chrono::system_clock::now();
]])
plant(src/format/codec.cpp [[
#include <fcntl.h>
#include "followup/rules.hpp"
std::getenv("HOME")
]])

set(pure "only the shell touches the world")
string(CONCAT expected
  "include/followup/stray.hpp:1: stray: belongs to no module\n"
  "include/followup/time.hpp:1: followup/policy.hpp: time may include [], not model\n"
  "include/followup/time.hpp:2: fstream: ${pure}, time is pure here\n"
  "src/app/run.cpp:1: commands/table.hpp: a header in src/commands is private to commands\n"
  "src/app/run.cpp:2: CLI/CLI.hpp: only in ^src/(cli/|commands/shared/options\\.cpp$)\n"
  "src/app/run.cpp:3: ../format/names.hpp: name a header from src or include\n"
  "src/app/run.cpp:4: hunspell/hunspell.hxx: only in ^src/app/spelling\\.cpp$\n"
  "src/commands/today.cpp:1: CLI/App.hpp: only in ^src/(cli/|commands/shared/options\\.cpp$)\n"
  "src/commands/today.cpp:2: followup/storage.hpp: commands may include [render interchange rules model time], not storage\n"
  "src/commands/today.cpp:3: fmt::print(: ${pure}, commands is pure here\n"
  "src/format/codec.cpp:1: fcntl.h: ${pure}, format is pure here\n"
  "src/format/codec.cpp:2: followup/rules.hpp: format may include [model time json], not rules\n"
  "src/format/codec.cpp:3: getenv: ${pure}, format is pure here\n"
  "src/json/print.cpp:2: followup/time.hpp: json may include [], not time\n"
  "src/main.cpp:1: followup/rules.hpp: main may include [app], not rules\n"
  "src/model/edit.cpp:2: std::time(: ${pure}, model is pure here\n"
  "src/model/edit.cpp:3: time(0: ${pure}, model is pure here\n"
  "src/render/json.cpp:1: boost/json/value.hpp: only in ^src/json/\n"
  "src/render/json.cpp:2: thread: ${pure}, render is pure here\n"
  "src/render/json.cpp:3: std::cout: ${pure}, render is pure here\n"
  "src/render/json.cpp:4: kainjow/mustache.hpp: only in ^src/render/letter\\.cpp$\n"
  "src/rules/thank_you.cpp:2: followup/json.hpp: rules may include [model time], not json\n"
  "src/rules/thank_you.cpp:3: system_clock: ${pure}, rules is pure here\n")
check_layering(status faults)
if(status EQUAL 0 OR NOT faults STREQUAL expected)
  message(FATAL_ERROR "status ${status}, said:\n${faults}expected:\n${expected}")
endif()
