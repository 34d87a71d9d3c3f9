package io.quarkiverse.ivs.composition.deployment.devservices.fake;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** A structure of the API model: its members and their rules. Members that the model does not know are passed over. */
record Structure(List<Member> members) implements Rule {

    static Structure of() {
        return new Structure(List.of());
    }

    Structure required(String name, Rule rule) {
        return with(new Member(name, name, true, rule));
    }

    Structure optional(String name, Rule rule) {
        return with(new Member(name, name, false, rule));
    }

    /** A required member that messages call by another name than requests do. */
    Structure required(String name, String nameInMessages, Rule rule) {
        return with(new Member(name, nameInMessages, true, rule));
    }

    @Override
    public void check(Path path, JsonNode value) {
        if (!value.isObject()) {
            throw Rule.broken(path, "must be a structure");
        }
        for (Member member : members) {
            member.check(path, value.get(member.name));
        }
    }

    private Structure with(Member member) {
        return new Structure(Stream.concat(members.stream(), Stream.of(member)).toList());
    }

    private record Member(String name, String nameInMessages, boolean required, Rule rule) {

        void check(Path path, JsonNode value) {
            if (value != null && !value.isNull()) {
                rule.check(path.then(nameInMessages), value);
            } else if (required) {
                throw Rule.broken(path.then(nameInMessages), "is a required attribute");
            }
        }
    }
}
