# What every target of this project shares: warnings, sanitizers, the include root, the compiler cache.

# A room includes its neighbours by their place in the house: #include "core/tcp/segment.h".
add_library(house_flags INTERFACE)
target_include_directories(house_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(house_flags INTERFACE -Wall -Wextra)
if(TCP_THEATER_WERROR)
    target_compile_options(house_flags INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 reports these two inside its own std::string and std::optional when it optimises;
    # the sanitizers of the debug preset find the real ones.
    target_compile_options(house_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

if(TCP_THEATER_SANITIZE)
    target_compile_options(house_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(house_flags INTERFACE -fsanitize=address,undefined)
endif()
if(TCP_THEATER_FUZZ)
    # "no-link" gives the libraries coverage counters without libFuzzer's main; the fuzzers add that.
    target_compile_options(house_flags INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(house_flags INTERFACE -fsanitize=address,undefined)
endif()

find_program(TCP_THEATER_CCACHE ccache)
mark_as_advanced(TCP_THEATER_CCACHE)
if(TCP_THEATER_CCACHE)
    # ccache takes a precompiled header only with these sloppiness settings and -fpch-preprocess.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env "CCACHE_SLOPPINESS=pch_defines,time_macros" "${TCP_THEATER_CCACHE}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(house_flags INTERFACE -fpch-preprocess)
    endif()
endif()

# add_room(<target> SOURCES <glob>... [HERE <glob>...] [EXCEPT <file name>] LINKS <target>...)
# SOURCES looks into folders below too, HERE does not.
# A room without a .cpp is still a room: it becomes an INTERFACE library, so that others can link it.
function(add_room target)
    cmake_parse_arguments(PARSE_ARGV 1 ROOM "" "EXCEPT" "SOURCES;HERE;LINKS")
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${ROOM_SOURCES})
    if(ROOM_HERE)
        file(GLOB here CONFIGURE_DEPENDS ${ROOM_HERE})
        list(APPEND files ${here})
    endif()
    if(ROOM_EXCEPT)
        list(REMOVE_ITEM files "${CMAKE_CURRENT_SOURCE_DIR}/${ROOM_EXCEPT}")
    endif()
    set(compiled ${files})
    list(FILTER compiled INCLUDE REGEX "\\.cpp$")
    if(compiled)
        add_library(${target} STATIC ${files})
        target_link_libraries(${target} PUBLIC house_flags ${ROOM_LINKS})
    else()
        add_library(${target} INTERFACE)
        target_link_libraries(${target} INTERFACE house_flags ${ROOM_LINKS})
    endif()
endfunction()

# moc 6.4.2 stops with `Parse error at "std"` at an attribute inside libstdc++'s newer headers.
# The prelude, which only moc reads, turns that attribute into nothing.
function(use_moc target)
    get_target_property(type ${target} TYPE)
    if(NOT type STREQUAL "INTERFACE_LIBRARY")
        set_target_properties(${target} PROPERTIES
            AUTOMOC ON
            AUTOMOC_MOC_OPTIONS "--include;${PROJECT_SOURCE_DIR}/cmake/moc_prelude.h")
        # The text that moc writes is not ours to mend.
        set_source_files_properties(
            "${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp"
            PROPERTIES COMPILE_OPTIONS "-w")
    endif()
endfunction()

# use_pch(<target> <header>...) or use_pch(<target> REUSE <other target>)
# Qt's headers cost more to read than most of our files, so the targets that use them read them once.
function(use_pch target)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "INTERFACE_LIBRARY")
        return()
    endif()
    if(ARGV1 STREQUAL "REUSE")
        get_target_property(other_type ${ARGV2} TYPE)
        if(NOT other_type STREQUAL "INTERFACE_LIBRARY")
            target_precompile_headers(${target} REUSE_FROM ${ARGV2})
        endif()
    else()
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()
