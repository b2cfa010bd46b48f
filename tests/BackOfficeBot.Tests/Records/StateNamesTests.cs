using System.Reflection;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Skills.Calls;
using BackOfficeBot.Skills.Files.Filing;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Minutes.Decisions;
using BackOfficeBot.Skills.Tasks;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Records;

/// What the figures of an office and an exported history call a state.
public sealed class StateNamesTests
{
    [Fact]
    public async Task Nobody_reads_a_state_as_it_is_stored()
    {
        await using var day = await OfficeDay.BeginAsync();
        var kinds = day.Bot.GetRequiredService<RecordKinds>();
        foreach (var (kind, states) in new[]
        {
            (ApprovalKind.Name_, typeof(ApprovalStates)), ("CALL", typeof(CallStates)), (TaskRecords.Kind, typeof(TaskStates)), ("MIN", typeof(MinutesStates)), ("MEET", typeof(MeetingStates)),
            ("DOC", typeof(FilingStates)), (DecisionKind.Name, typeof(DecisionStates)), (AuthorityKind.Name_, typeof(TemplateStates)), ("TMPL", typeof(TemplateStates)),
        })
            foreach (var state in states.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string)f.GetRawConstantValue()!))
                Assert.NotEqual((kind, state), (kind, kinds.Of(kind)!.StateName(state, "it")));
    }
}
