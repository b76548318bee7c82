package io.mainstay.directory;

import io.mainstay.api.ApiResource;
import io.mainstay.api.Shape;
import io.mainstay.people.OrganisationFields;
import io.mainstay.people.Organisations;

@ApiResource("/api/v1/organisations")
class OrganisationApi extends RegisterApi {

    static final Shape INPUT = Shape.writable("OrganisationInput", OrganisationFields.TYPE.fields());

    OrganisationApi(Organisations organisations, DirectoryJson json) {
        super(OrganisationFields.TYPE, INPUT, organisations, json);
    }
}
