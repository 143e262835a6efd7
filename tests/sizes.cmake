# Holds the files of src and include to 200 lines, those of a rule to 45. Functions (40 lines, nesting 3) are .clang-tidy's.
#
#   cmake -DROOT=<tree> -P tests/sizes.cmake
cmake_minimum_required(VERSION 3.25)

set(most 200)
set(most_of_a_rule 45)
set(tables "_table\\.cpp$")  # tables of data may be longer

file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/src/*.[ch]pp ${ROOT}/include/*.[ch]pp)
if(NOT files)
  message(FATAL_ERROR "no sources in ${ROOT}")
endif()
set(long "")
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} text)
  string(REGEX REPLACE "[^\n]" "" newlines "${text}")
  string(LENGTH "${newlines}" lines)
  if(lines GREATER most AND NOT file MATCHES "${tables}")
    string(APPEND long "${file}: ${lines} lines, at most ${most}\n")
  elseif(lines GREATER most_of_a_rule AND text MATCHES "constinit const Rule ")
    string(APPEND long "${file}: ${lines} lines, at most ${most_of_a_rule} for a rule\n")
  endif()
endforeach()
if(long)
  message("${long}")
  message(FATAL_ERROR "files are too long")
endif()
