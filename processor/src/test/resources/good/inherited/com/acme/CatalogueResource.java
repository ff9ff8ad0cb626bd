package com.acme;

public class CatalogueResource implements Catalogue<String> {
  @Override
  public String list() {
    return "";
  }

  @Override
  public String hidden(String filter) {
    return "";
  }
}
