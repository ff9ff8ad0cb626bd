package com.acme;

/** Where pupils sit. */
public class Class {}
