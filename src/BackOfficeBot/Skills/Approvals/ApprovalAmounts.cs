using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Language;

namespace BackOfficeBot.Skills.Approvals;

internal static class ApprovalAmounts
{
    /// As people type it into a field for amounts: "1.250,50", "300 euro"; null where it is none.
    public static Money? Of(Sentences sentences, Turn turn, string typed) =>
        sentences.Understand(turn, typed).Amounts is [{ } said, ..] ? said.Value : sentences.Understand(turn, typed + " euro").Amounts is [{ } plain] ? plain.Value : null;
}
