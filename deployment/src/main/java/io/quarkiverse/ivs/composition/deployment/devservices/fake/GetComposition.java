package io.quarkiverse.ivs.composition.deployment.devservices.fake;

/** GetComposition. */
final class GetComposition implements Operation {

    private final World world;

    GetComposition(World world) {
        this.world = world;
    }

    @Override
    public byte[] answer(Call call) {
        return answer(world.composition(call));
    }

    static byte[] answer(Composition composition) {
        return Json.object(json -> {
            json.writeFieldName("composition");
            CompositionJson.composition(json, composition);
        });
    }
}
