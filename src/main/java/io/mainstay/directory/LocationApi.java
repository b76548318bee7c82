package io.mainstay.directory;

import io.mainstay.api.ApiResource;
import io.mainstay.api.Shape;
import io.mainstay.people.LocationFields;
import io.mainstay.people.Locations;

@ApiResource("/api/v1/locations")
class LocationApi extends RegisterApi {

    static final Shape INPUT = Shape.writable("LocationInput", LocationFields.TYPE.fields());

    LocationApi(Locations locations, DirectoryJson json) {
        super(LocationFields.TYPE, INPUT, locations, json);
    }
}
