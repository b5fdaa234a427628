import NextAuth from "next-auth";
import { authOptions } from "@/lib/web/auth";
import { refusedAuthRequest } from "@/lib/web/auth-request";

type Context = { params: Promise<{ nextauth: string[] }> };
const handler = async (request: Request, context: Context) =>
  (await refusedAuthRequest(request)) ?? NextAuth(authOptions())(request, context);

export { handler as GET, handler as POST };
