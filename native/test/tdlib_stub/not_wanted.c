#error "only the target tdjson is wanted"
