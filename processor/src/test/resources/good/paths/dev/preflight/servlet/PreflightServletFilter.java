package dev.preflight.servlet;

/** Stands for the filter of preflight-servlet. */
class PreflightServletFilter {}
