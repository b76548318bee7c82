package io.mainstay.demo.company;

import java.util.List;

/**
 * A department, which is an organisation in the product.
 *
 * @param share of the people outside of IT
 */
public record DemoDepartment(String code, String name, int share, List<String> titles) {}
