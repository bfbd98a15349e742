/**
 * Tests of applications with real TDLib, offline: a loopback data centre for each test, and clients
 * that are connected to it.
 */
@NullMarked
package dev.tdjava.testdc.junit;

import org.jspecify.annotations.NullMarked;
