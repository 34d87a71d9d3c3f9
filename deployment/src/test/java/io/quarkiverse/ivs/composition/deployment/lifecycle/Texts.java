package io.quarkiverse.ivs.composition.deployment.lifecycle;

/** Events as EventBridge writes them. */
final class Texts {

    private Texts() {
    }

    static String event(String id, String name) {
        return """
                {"version":"0","id":"%s","detail-type":"IVS Composition State Change","source":"aws.ivs",\
                "account":"123456789012","time":"2026-11-27T10:00:00Z","region":"eu-west-1",\
                "resources":["arn:aws:ivs:eu-west-1:123456789012:composition/AbCd"],"detail":{"event_name":"%s",\
                "stage_arn":"arn:aws:ivs:eu-west-1:123456789012:stage/AbCd","id":"d1"}}""".formatted(id, name);
    }
}
