using BackOfficeBot.Language.Text;

namespace BackOfficeBot.Language.Dates;

/// People who are called like a month: "June will call you", "ask April", "Jan Smith".
internal sealed partial class Scan
{
    private bool IsPerson(int i)
    {
        if (isItalian || !IsAny(i, "june", "april", "may", "jan", "august") || !IsCapital(i) || DigitCount(i + 1) > 0)
            return false;
        var isAddressed = i > 0 && IsAny(i - 1, "with", "call", "ask", "email", "invite", "tell", "phone", "remind", "cc", "message");
        if (isAddressed && (IsEnd(i + 1) || Is(i + 1, Role.And | Role.At | Role.On)))
            return true;
        if (i > 0 && !isAddressed && !IsMark(i - 1, '.', '!', '?', ',') && !Is(i - 1, Role.And | Role.Or))
            return false;
        return IsAny(i + 1, "called", "sent", "said", "says", "asked", "asks", "wants", "wanted", "told", "wrote", "thinks", "replied", "confirmed", "approved", "joined")
            || IsAny(i + 1, "will", "can", "could", "should") && IsAny(i + 2, "call", "send", "join", "come", "tell", "write", "ask", "do", "take", "reply", "approve", "help")
            || At(i + 1) is { Kind: TokenKind.Word, Lexeme: null } && IsCapital(i + 1) && !IsCapital(i + 2);
    }
}
