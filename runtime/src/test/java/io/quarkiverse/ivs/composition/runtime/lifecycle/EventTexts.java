package io.quarkiverse.ivs.composition.runtime.lifecycle;

import java.time.Instant;

/** Events as EventBridge writes them. */
final class EventTexts {

    static final String STAGE = "arn:aws:ivs:eu-west-1:123456789012:stage/AbCdEfGh";

    private EventTexts() {
    }

    static String composition(String id, Instant time, String arn, String name, String details) {
        return """
                {"version":"0","id":"%s","detail-type":"IVS Composition State Change","source":"aws.ivs",\
                "account":"123456789012","time":"%s","region":"eu-west-1","resources":["%s"],\
                "detail":{"event_name":"%s","stage_arn":"%s"%s}}""".formatted(id, time, arn, name, STAGE, details);
    }

    static String destination(String id, Instant time, String arn, String name, String destination) {
        return composition(id, time, arn, name, ",\"id\":\"" + destination + "\",\"reason\":\"why\"");
    }

    static String participant(String name) {
        return participant(name, "st-1", "xYz", Instant.parse("2026-11-27T10:00:00Z"));
    }

    static String participant(String name, String session, String participant, Instant time) {
        return """
                {"version":"0","id":"p1","detail-type":"IVS Stage Update","source":"aws.ivs","account":"123456789012",\
                "time":"%s","region":"eu-west-1","resources":["%s"],"detail":{"session_id":"%s",\
                "event_name":"%s","event_time":"%1$s","user_id":"ann","participant_id":"%s"}}"""
                .formatted(time, STAGE, session, name, participant);
    }
}
