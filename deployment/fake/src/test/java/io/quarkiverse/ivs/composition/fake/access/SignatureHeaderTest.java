package io.quarkiverse.ivs.composition.fake.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureHeaderTest {

    private static final SignatureHeader PARTS = new SignatureHeader("AKIA", "20260801", "eu-west-1", "ivs",
            List.of("host", "x-amz-date"), "0a1b");

    @ParameterizedTest
    @ValueSource(strings = {
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/ivs/aws4_request, SignedHeaders=host;x-amz-date, Signature=0a1b",
            "AWS4-HMAC-SHA256   Credential=AKIA/20260801/eu-west-1/ivs/aws4_request,SignedHeaders=host;x-amz-date,Signature=0a1b" })
    void aSignatureOfVersion4(String header) {
        assertThat(SignatureHeader.parse(header)).isEqualTo(PARTS);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "Basic dGVzdA==", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 ", "AWS4-HMAC-SHA256 ,,",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/ivs/aws4_request, SignedHeaders=host",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/ivs/aws4_request, SignedHeaders=host, Signature=0a, x=y",
            "AWS4-HMAC-SHA256 SignedHeaders=host, Credential=AKIA/20260801/eu-west-1/ivs/aws4_request, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/ivs/aws4_request, SignedHeaders=, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/ivs/aws4_request, SignedHeaders=host, Signature=",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/ivs/aws4_request, SignedHeaders=host, Signature=XY",
            "AWS4-HMAC-SHA256 Credential=AK IA/20260801/eu-west-1/ivs/aws4_request, SignedHeaders=host, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/ivs/aws4_request, SignedHeaders=ho st, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=/20260801/eu-west-1/ivs/aws4_request, SignedHeaders=host, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/2026-801/eu-west-1/ivs/aws4_request, SignedHeaders=host, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/202608010/eu-west-1/ivs/aws4_request, SignedHeaders=host, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801//ivs/aws4_request, SignedHeaders=host, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1//aws4_request, SignedHeaders=host, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/EU/ivs/aws4_request, SignedHeaders=host, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/ivs/aws3_request, SignedHeaders=host, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/ivs, SignedHeaders=host, Signature=0a",
            "AWS4-HMAC-SHA256 Credential=AKIA/20260801/eu-west-1/ivs/aws4_request/x, SignedHeaders=host, Signature=0a" })
    void noSuchSignature(String header) {
        assertThat(SignatureHeader.parse(header)).isNull();
    }

    @Test
    void itsTextHasNeitherKeyNorSignature() {
        assertThat(PARTS).hasToString("SignatureHeader[20260801/eu-west-1/ivs]");
    }
}
