package io.gatehouse.bootstrap.cli.assess;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

import io.gatehouse.application.signal.AssessmentFault;
import io.gatehouse.domain.money.Decimals;
import io.gatehouse.domain.signal.Assessment;
import io.gatehouse.domain.signal.AssessmentCompliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A JSON array with a line for each signal, or the object of a single one. */
final class JsonOutput implements AssessmentOutput {
    private final JsonGenerator json;
    private final boolean isBatch;
    private boolean isFirst = true;

    JsonOutput(Writer out, boolean isPretty, boolean isBatch) {
        this.isBatch = isBatch;
        try {
            json =
                    new JsonFactoryBuilder()
                            .rootValueSeparator("")
                            .build()
                            .createGenerator(out)
                            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (isPretty) {
                json.setPrettyPrinter(indented());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static DefaultPrettyPrinter indented() {
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withRootSeparator("")
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    }

    @Override
    public void begin() throws IOException {
        if (isBatch) {
            json.writeRaw('[');
        }
    }

    /** The outermost array is written by hand, with a line for each of its values. */
    private void beginValue() throws IOException {
        if (isBatch) {
            json.writeRaw(isFirst ? "\n" : ",\n");
            isFirst = false;
        }
        json.writeStartObject();
    }

    @Override
    public void assessed(Assessment assessment) throws IOException {
        beginValue();
        writeId(assessment.signal().id());
        json.writeStringField("asset", assessment.signal().asset());
        json.writeStringField("signal_type", assessment.signal().direction().name());
        json.writeBooleanField("approved", assessment.isApproved());
        json.writeStringField("position_size", Decimals.text(assessment.size().quantity()));
        json.writeStringField("notional", Decimals.text(assessment.size().notional()));
        json.writeStringField("stop_loss_price", Decimals.text(assessment.stopLoss()));
        json.writeStringField("take_profit_price", Decimals.text(assessment.takeProfit()));
        writeNumber("risk_reward_ratio", Decimals.text(assessment.riskReward()));
        json.writeStringField("position_risk", Decimals.text(assessment.size().risk()));
        json.writeStringField("risk_level", assessment.score().level().name());
        writeNumber("risk_score", Decimals.text(assessment.score().value()));
        json.writeArrayFieldStart("reasons");
        for (String reason : assessment.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        writeCompliance(assessment.compliance());
        json.writeEndObject();
    }

    private void writeCompliance(AssessmentCompliance compliance) throws IOException {
        json.writeObjectFieldStart("compliance");
        json.writeBooleanField("max_drawdown", compliance.maxDrawdown());
        json.writeBooleanField("daily_loss", compliance.dailyLoss());
        json.writeBooleanField("per_trade_risk", compliance.perTradeRisk());
        json.writeBooleanField("position_size", compliance.positionSize());
        json.writeEndObject();
    }

    @Override
    public void failed(Optional<String> id, List<AssessmentFault> faults) throws IOException {
        beginValue();
        writeId(id);
        json.writeFieldName("error");
        writeFault(faults.getFirst());
        json.writeArrayFieldStart("errors");
        for (AssessmentFault fault : faults) {
            writeFault(fault);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeFault(AssessmentFault fault) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", fault.field());
        json.writeStringField("message", fault.message());
        json.writeStringField("kind", fault.kind().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private void writeId(Optional<String> id) throws IOException {
        json.writeFieldName("signal_id");
        if (id.isPresent()) {
            json.writeString(id.get());
        } else {
            json.writeNull();
        }
    }

    private void writeNumber(String field, String number) throws IOException {
        json.writeFieldName(field);
        json.writeNumber(number);
    }

    @Override
    public void end() throws IOException {
        if (isBatch) {
            json.writeRaw(isFirst ? "]" : "\n]");
        }
        json.writeRaw('\n');
        json.close();
    }
}
